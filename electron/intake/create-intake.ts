import { refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import type { Intake, IntakeFile, RawArticle } from '../service/ports/intake.ts';
import { kindOf } from './kind.ts';
import { readText, TEXT_ENDINGS } from './text.ts';

/** Makes articles of files: text so far. */
export function createIntake(): Intake {
  return { endings: TEXT_ENDINGS, read };
}

async function read(file: IntakeFile): Promise<Result<RawArticle>> {
  if (file.bytes.length === 0) return refused('file-empty', { path: file.name });
  switch (kindOf(file)) {
    case 'text':
      return readText(file);
    case 'unknown':
      return refused('file-kind-unknown', { path: file.name });
  }
}
