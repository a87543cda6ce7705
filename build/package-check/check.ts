/** A package that was built for the check, on the disk. */
export interface BuiltPackage {
  /** What would be installed: the program and what lies beside it. */
  readonly folder: string;
  readonly resources: string;
  readonly asar: string;
  /** The part of the archive that lies beside it as real files. */
  readonly unpacked: string;
}

/** One thing that has to be true of a package. */
export interface Check {
  readonly name: string;
  /** Throws with what is wrong. @returns why it could not be looked at here, if so */
  run(built: BuiltPackage): Promise<string | undefined> | string | undefined;
}

export function fail(message: string): never {
  throw new Error(message);
}
