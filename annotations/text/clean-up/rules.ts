import { byline } from './byline.ts';
import { commentWidget } from './comment-widget.ts';
import { counter } from './counter.ts';
import { followUs } from './follow-us.ts';
import { hardWrap } from './hard-wrap.ts';
import { imageName } from './image-name.ts';
import { legalFooter } from './legal-footer.ts';
import { linkFarm } from './link-farm.ts';
import { navigation } from './navigation.ts';
import { pinyinGloss } from './pinyin-gloss.ts';
import { relatedLinks } from './related-links.ts';
import { repeatedTitle } from './repeated-title.ts';
import type { Rule } from './rule.ts';
import { shareBar } from './share-bar.ts';

/**
 * The rules that look at the page, in the order in which they own what several propose: a form that tells more comes
 * before one that tells less (an image is an image wherever it stands; a button could belong to several bars).
 */
export const RULES: readonly Rule[] = [
  imageName,
  repeatedTitle,
  linkFarm,
  legalFooter,
  commentWidget,
  counter,
  byline,
  shareBar,
  followUs,
  relatedLinks,
  navigation,
  pinyinGloss,
  hardWrap,
];
