import type { SavedText } from './host.ts';

/** Hands texts to the browser's downloads, one after the other. */
export async function saveByDownload(texts: readonly SavedText[]): Promise<void> {
  for (const { name, text } of texts) saveBlob(name, text);
}

/** Hands a file's bytes to the browser's downloads, as they are. */
export function saveBytesByDownload(name: string, base64: string): void {
  saveBlob(
    name,
    Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
  );
}

function saveBlob(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
