import { expect } from 'vitest';
import { apply, replay } from '../model/apply.ts';
import { type Change, changeSchema, invert } from '../model/change.ts';
import type { LayerContent } from '../model/layer.ts';

/**
 * All that has to hold of a Change that applies: the result is the one wanted; the layer before is untouched; the
 * inverse gives it back; inverting twice gives the change; JSON gives the change, and replaying that the result.
 */
export function expectChange(before: LayerContent, change: Change, after: LayerContent): void {
  const untouched = structuredClone(before);
  const applied = apply(before, change);
  expect(applied).toEqual({ ok: true, value: after });
  expect(before).toEqual(untouched);
  expect(apply(after, invert(change))).toEqual({ ok: true, value: before });
  expect(invert(invert(change))).toEqual(change);
  const travelled = changeSchema.parse(JSON.parse(JSON.stringify(change)));
  expect(travelled).toEqual(change);
  expect(replay([travelled], before)).toEqual({ ok: true, value: after });
}
