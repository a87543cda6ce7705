/** `node import-peak.ts PROJECT FILE`: imports, and prints how much memory the process held at most. */
import { importInto } from './import-into.ts';

const [project, file] = process.argv.slice(2);
if (project === undefined || file === undefined) throw new Error('a project and a file are wanted');
const { imported } = await importInto(project, [file]);
console.log(JSON.stringify({ imported, peakBytes: process.resourceUsage().maxRSS * 1024 }));
