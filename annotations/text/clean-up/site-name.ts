import { isLegal } from './legal-footer.ts';
import type { Line } from './line.ts';

/** As the head of a web page puts it behind the title. */
const SITE_BEHIND = /^[-_|–—·丨][^。]{1,40}$/u;
/** How sites, papers and stations end their names. */
const SITE =
  /(?:网|网站|官网|在线|日报|晚报|早报|时报|周刊|新闻网?|频道|电视台|广播台|融媒|客户端|门户|\.com|\.cn|\.net|\.org)$/u;
const SHORTEST = 3;
const LONGEST = 20;
/** More notices than a page can have are a text about something else. */
const MOST_NOTICES = 40;

/** Makes a test for lines that are a name which one of these lines' notices of copyright or licence holds too. */
export function makeNoticeTest(tail: readonly Line[]): (line: Line) => boolean {
  const notices = tail
    .slice(-MOST_NOTICES)
    .filter(isLegal)
    .map(({ bare }) => bare);
  return (line) => {
    const name = line.bare;
    return name.length >= SHORTEST && name.length <= LONGEST && notices.some((notice) => notice.includes(name));
  };
}

/** Whether a line is the title with the site's name behind it; both bare. */
export function isWithSite(line: string, title: string): boolean {
  return line.length > title.length && line.startsWith(title) && SITE_BEHIND.test(line.slice(title.length));
}

/** Whether a line ends like the name of a site; a title may, too. */
export function endsLikeSite(line: Line): boolean {
  return line.text.length <= LONGEST && SITE.test(line.bare);
}

/** Whether it says itself that it is one: 「江城县人民政府门户网站」. */
export function callsItselfSite(line: Line): boolean {
  return line.text.length <= LONGEST && /(?:门户网站|门户网|官方网站|官网|政府网站?)$/u.test(line.bare);
}
