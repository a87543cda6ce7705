import { isLegal } from './legal-footer.ts';
import { bareOf, type Line } from './line.ts';

const SHORTEST = 3;
const LONGEST = 20;

/** Makes a test for lines that are a name which one of these lines' notices of copyright or licence holds too. */
export function makeNoticeTest(tail: readonly Line[]): (line: Line) => boolean {
  const notices = tail.filter(isLegal).map(bareOf);
  return (line) => {
    const name = bareOf(line);
    return name.length >= SHORTEST && name.length <= LONGEST && notices.some((notice) => notice.includes(name));
  };
}
