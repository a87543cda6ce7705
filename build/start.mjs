/** `npm start`: finds a Node that reads TypeScript and hands over to the launcher. Plain JavaScript for any Node. */
import { fileURLToPath } from 'node:url';
import { isNewEnough, runWithProjectNode } from './runtime.mjs';

if (isNewEnough()) {
  const { launch } = await import('./start/launch.ts');
  await launch(process.argv.slice(2));
} else {
  runWithProjectNode(fileURLToPath(import.meta.url), process.argv.slice(2));
}
