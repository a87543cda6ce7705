import type { FileLook, Reading } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import type { IntakeFile, IntakeOptions } from '../service/ports/intake.ts';
import type { NextPortion } from './portions.ts';

export type Look = Omit<FileLook, 'file'>;

/** What the intake's thread is asked. A file is read portion by portion: `read` asks for the first, `next` for each other. */
export type IntakeRequest =
  | {
      readonly type: 'look';
      readonly id: number;
      readonly file: IntakeFile;
      readonly path: string;
      readonly reading: Reading;
    }
  | {
      readonly type: 'read';
      readonly id: number;
      readonly file: IntakeFile;
      readonly path: string;
      readonly options: IntakeOptions;
    }
  | { readonly type: 'next'; readonly id: number }
  /** Nobody wants the rest. It is not answered. */
  | { readonly type: 'cancel'; readonly id: number };

/** One for each `look`, `read` and `next`. */
export type IntakeAnswer =
  | { readonly type: 'looked'; readonly id: number; readonly look: Result<Look> }
  | ({ readonly type: 'portion'; readonly id: number } & NextPortion)
  /** A bug: what was thrown, as text. */
  | { readonly type: 'broke'; readonly id: number; readonly error: string };
