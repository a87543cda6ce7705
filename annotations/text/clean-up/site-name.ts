import { isLegal } from './legal-footer.ts';
import { bareOf, type Line } from './line.ts';

/** As the head of a web page puts it behind the title. */
const SITE_BEHIND = /^[-_|–—·丨][^。]{1,40}$/u;
const SHORTEST = 3;
const LONGEST = 20;
/** More notices than a page can have are a text about something else. */
const MOST_NOTICES = 40;

/** Makes a test for lines that are a name which one of these lines' notices of copyright or licence holds too. */
export function makeNoticeTest(tail: readonly Line[]): (line: Line) => boolean {
  const notices = tail.slice(-MOST_NOTICES).filter(isLegal).map(bareOf);
  return (line) => {
    const name = bareOf(line);
    return name.length >= SHORTEST && name.length <= LONGEST && notices.some((notice) => notice.includes(name));
  };
}

/** Whether a line is the title with the site's name behind it; both bare. */
export function isWithSite(line: string, title: string): boolean {
  return line.length > title.length && line.startsWith(title) && SITE_BEHIND.test(line.slice(title.length));
}
