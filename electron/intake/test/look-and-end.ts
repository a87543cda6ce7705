/** A program that has a file looked at and does not close the intake: it ends all the same. */
import { createIntake } from '../create-intake.ts';

const bytes = new TextEncoder().encode('文字在此。');
const look = await createIntake().look({ kind: 'bytes', name: 'a.txt', bytes }, 'a.txt', {});
process.stdout.write(`${look.ok && look.value.preview}\n`);
