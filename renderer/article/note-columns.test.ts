import { describe, expect, it } from 'vitest';
import { placeNotes } from './note-columns.ts';

describe('notes in the margin', () => {
  it('stand beside their rows', () => {
    const [first, second] = placeNotes(
      [
        { id: 'b', text: '见指南', centre: 400 },
        { id: 'a', text: '待查', centre: 100 },
      ],
      72,
    );
    expect([first?.id, second?.id]).toEqual(['a', 'b']);
    expect(first?.top).toBe(87);
    expect(second?.top).toBe(387);
  });

  it('give way to the one above', () => {
    const [first, second] = placeNotes(
      [
        { id: 'a', text: '一二三四五六七八九', centre: 100 },
        { id: 'b', text: '待查', centre: 120 },
      ],
      72,
    );
    expect(second?.top).toBeGreaterThan((first?.top ?? 0) + (first?.height ?? 0));
  });

  it('that are too long end in an ellipsis', () => {
    const [note] = placeNotes([{ id: 'a', text: '长'.repeat(100), centre: 0 }], 72);
    expect(Array.from(note?.text ?? '')).toHaveLength(36);
    expect(note?.text.endsWith('长…')).toBe(true);
  });

  it('never split a character beyond the basic plane', () => {
    const [note] = placeNotes([{ id: 'a', text: '𠮷'.repeat(100), centre: 0 }], 72);
    expect(note?.text).toBe(`${'𠮷'.repeat(35)}…`);
  });
});
