/**
 * For what happens where nobody waits for an answer. What a caller waits for is answered, or thrown and logged once by
 * the shell.
 */
export interface Log {
  /** The program goes on, but somebody may want to know: a backup failed, settings were damaged. */
  warn(message: string, cause?: unknown): void;
}
