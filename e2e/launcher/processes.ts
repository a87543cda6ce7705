import { spawnSync } from 'node:child_process';

/** A line of the process table. */
export interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** All processes that are not zombies (`ps` of Linux and macOS). */
export function listProcesses(): ProcessLine[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line);
    if (match === null || match[3]?.startsWith('Z')) return [];
    return [{ pid: Number(match[1]), parent: Number(match[2]), command: match[4] ?? '' }];
  });
}

/** What a process has started, and what that has started, and so on. */
export function descendantsOf(pid: number, processes: readonly ProcessLine[] = listProcesses()): ProcessLine[] {
  return processes
    .filter((candidate) => candidate.parent === pid)
    .flatMap((child) => [child, ...descendantsOf(child.pid, processes)]);
}
