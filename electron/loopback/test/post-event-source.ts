/**
 * An EventSource that sends what the window sends (a POST with the input as its body, and headers of its own) and never
 * asks again by itself. Node has none, and the standard one can do neither.
 */
export function createPostEventSource(headers: Readonly<Record<string, string>>) {
  return class PostEventSource extends EventTarget {
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSED = 2;
    readyState = 0;
    readonly #abort = new AbortController();

    constructor(url: string) {
      super();
      this.#run(new URL(url)).catch(() => this.#end());
    }

    close(): void {
      this.readyState = this.CLOSED;
      this.#abort.abort();
    }

    async #run(url: URL): Promise<void> {
      const response = await fetch(url.origin + url.pathname, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
        body: url.searchParams.get('input') ?? 'null',
        signal: this.#abort.signal,
      });
      if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
      this.readyState = this.OPEN;
      let rest = '';
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.#tell(block);
      }
      this.#end();
    }

    #tell(block: string): void {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      const data = fields.get('data');
      if (data !== undefined) this.dispatchEvent(new MessageEvent(fields.get('event') ?? 'message', { data }));
    }

    #end(): void {
      if (this.readyState === this.CLOSED) return;
      this.readyState = this.CLOSED;
      this.dispatchEvent(new Event('error'));
    }
  };
}
