import { layerIdOf } from '../../../annotations/model/layer.ts';

/** The article and the owner of a layer (see `layerIdOf`); neither has a colon in its name. */
export function parseLayerId(layerId: string): { readonly articleId: string; readonly owner: string } | undefined {
  const colon = layerId.indexOf(':');
  const articleId = layerId.slice(0, Math.max(colon, 0));
  const owner = layerId.slice(colon + 1);
  return articleId !== '' && owner !== '' && layerIdOf(articleId, owner) === layerId ? { articleId, owner } : undefined;
}
