/** How much an archive may unpack to before it is taken for one that was made to do harm. */
export interface ArchiveLimits {
  /** Files and folders. */
  readonly entries: number;
  /** Bytes of a single file, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes to a packed one. Deflate reaches 1032; text that repeats itself stays below 100. */
  readonly ratio: number;
  /** Unpacked bytes under which the ratio says nothing: a blank page packs well too. */
  readonly ratioFrom: number;
}

const MB = 1024 * 1024;

/** For archives of articles: one may hold a collection of gigabytes in JSON lines. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 200_000,
  entryBytes: 4096 * MB,
  totalBytes: 16_384 * MB,
  ratio: 200,
  ratioFrom: 16 * MB,
};

/** For files that are archives inside (xlsx, docx) and are unpacked into memory as a whole. */
export const PACKAGE_LIMITS: ArchiveLimits = { ...ARCHIVE_LIMITS, entries: 10_000, totalBytes: 256 * MB };

/** As sentences name it. */
export function toLimitName(bytes: number): string {
  return bytes >= 1024 * MB ? `${Math.round(bytes / 1024 / MB)} GB` : `${Math.round(bytes / MB)} MB`;
}
