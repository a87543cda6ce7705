/** Joins a folder and a name with the separator the folder is written with. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** `name` with `ending` (with its dot) once; an empty name stays empty. */
export function withEnding(name: string, ending: string): string {
  return name === '' || name.toLowerCase().endsWith(ending) ? name : name + ending;
}

/** A file name out of a project's name: without what Windows, macOS or Linux refuse in one. */
export function toFileName(name: string, ending: string): string {
  const safe = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return withEnding(safe, ending);
}

/** The name of the file a path leads to, without its ending. */
export function baseName(path: string): string {
  return path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
}

/** The folder a path lies in; '' for a bare name. */
export function folderOf(path: string): string {
  return path.replace(/[/\\]?[^/\\]*$/, '');
}
