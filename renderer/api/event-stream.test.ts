import { describe, expect, it } from 'vitest';
import { type StreamEvent, toStreamEvents } from './event-stream.ts';

async function eventsOf(...chunks: readonly (string | Uint8Array)[]): Promise<StreamEvent[]> {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
  const events: StreamEvent[] = [];
  for await (const event of toStreamEvents(body)) events.push(event);
  return events;
}

describe('an event stream', () => {
  it('is cut into events', async () => {
    expect(await eventsOf('data: 1\n\nevent: return\ndata: \n\n')).toEqual([
      { type: 'message', data: '1' },
      { type: 'return', data: '' },
    ]);
  });

  it('may arrive in any pieces', async () => {
    expect(await eventsOf('da', 'ta: {"a"', ':1}\n', '\ndata: 2', '\n\n')).toEqual([
      { type: 'message', data: '{"a":1}' },
      { type: 'message', data: '2' },
    ]);
  });

  it('may be cut inside a character', async () => {
    const bytes = new TextEncoder().encode('data: 朱批\n\n');
    expect(await eventsOf(bytes.slice(0, 8), bytes.slice(8))).toEqual([{ type: 'message', data: '朱批' }]);
  });

  it('may end its lines in any way', async () => {
    expect(await eventsOf('data: 1\r\n\r\ndata: 2\r\r', 'data: 3\n\n')).toEqual([
      { type: 'message', data: '1' },
      { type: 'message', data: '2' },
      { type: 'message', data: '3' },
    ]);
  });

  it('has data of several lines, comments, and events that are not finished', async () => {
    expect(await eventsOf(': ping\n\ndata: a\ndata: b\n\ndata: lost')).toEqual([{ type: 'message', data: 'a\nb' }]);
  });
});
