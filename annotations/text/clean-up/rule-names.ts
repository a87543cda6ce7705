import { z } from 'zod';

/**
 * Why a range of the raw text is left out of an article. In the order in which a person meets them in a list; each rule
 * but the last is a file of its own beside this one, or (`markup`, `page-frame`) found where the file was read.
 */
export const cleanUpRules = [
  /** What a web page shows around its article, as its markup tells. */
  'page-frame',
  /** Breadcrumbs, the site's head, buttons for print, font size and other versions of the page. */
  'navigation',
  /** Title, byline, outlet, time and editor that stand in lines of their own and have become fields. */
  'byline',
  /** Click and reader counts. */
  'counter',
  'share-bar',
  /** Calls to follow, scan, like and forward. */
  'follow-us',
  'related-links',
  'comment-widget',
  /** Copyright, licences, disclaimers. */
  'legal-footer',
  /** Rows of links that were put there for search engines. */
  'link-farm',
  'repeated-title',
  'image-name',
  /** A reading in brackets after a character, left over from a faulty conversion of script. */
  'pinyin-gloss',
  /** Line breaks inside a paragraph. */
  'hard-wrap',
  /** Indentation, runs of blanks, blank lines. */
  'blanks',
  /** Signs of a markup language (Markdown). */
  'markup',
  /** The CR of a Windows line end. Always on: an article has one sign for the end of a line. */
  'crlf',
  /** Taken out by a person. */
  'by-hand',
] as const;

export const cleanUpRuleSchema = z.enum(cleanUpRules);
export type CleanUpRule = z.infer<typeof cleanUpRuleSchema>;
