import type { SavedText } from './host.ts';

/** Hands texts to the browser's downloads, one after the other. */
export async function saveByDownload(texts: readonly SavedText[]): Promise<void> {
  for (const { name, text } of texts) {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads the blob after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
