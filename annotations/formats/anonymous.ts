import { compareText } from '../model/span.ts';

/** How names appear in a file that leaves the project. */
export interface Names {
  annotator(name: string): string;
  /** Empty stays empty: nobody reviewed. */
  reviewer(name: string): string;
}

export const realNames: Names = { annotator: (name) => name, reviewer: (name) => name };

/**
 * `annotator-1`, `annotator-2`, … by the order of the names in the whole project, and `reviewer-1`, … in the same way:
 * the same person has the same pseudonym in every file of one state of the project, whatever part of it is exported.
 * Free text (reasons, bylines) may still name people; that is for whoever wrote it.
 */
export function pseudonyms(annotators: readonly string[], reviewers: readonly string[]): Names {
  const annotatorNames = numbered('annotator', annotators);
  const reviewerNames = numbered('reviewer', reviewers);
  const read = (names: ReadonlyMap<string, string>, name: string): string => {
    const pseudonym = names.get(name);
    // A name that slipped through would be the one failure this is here to prevent.
    if (pseudonym === undefined) throw new RangeError('a person of the export is not among those of the project');
    return pseudonym;
  };
  return {
    annotator: (name) => read(annotatorNames, name),
    reviewer: (name) => (name === '' ? '' : read(reviewerNames, name)),
  };
}

function numbered(title: string, names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)].sort(compareText);
  return new Map(distinct.map((name, index) => [name, `${title}-${index + 1}`]));
}
