import { p2 as heldOutP2 } from './held-out/p2';
import { p3 as heldOutP3 } from './held-out/p3';
import { p4 as heldOutP4 } from './held-out/p4';
import { p5 as heldOutP5 } from './held-out/p5';
import { p6 as heldOutP6 } from './held-out/p6';
import { p7 as heldOutP7 } from './held-out/p7';
import { p8 as heldOutP8 } from './held-out/p8';
import { p10 as heldOutP10 } from './held-out/p10';
import { p14 as heldOutP14 } from './held-out/p14';
import { paragraphs as heldOutParagraphs } from './held-out/paragraphs';
import { t1 as heldOutT1 } from './held-out/t1';
import { t2 as heldOutT2 } from './held-out/t2';
import { t3 as heldOutT3 } from './held-out/t3';
import { t4 as heldOutT4 } from './held-out/t4';
import { t5 as heldOutT5 } from './held-out/t5';
import { t6 as heldOutT6 } from './held-out/t6';
import { t7 as heldOutT7 } from './held-out/t7';
import { t8 as heldOutT8 } from './held-out/t8';
import { t9 as heldOutT9 } from './held-out/t9';
import { unrelated as heldOutUnrelated } from './held-out/unrelated';
import type { Passage, WholeReport } from './passage';
import { reports1 } from './whole/reports-1';
import { reports2 } from './whole/reports-2';
import { reports3 } from './whole/reports-3';
import { reports4 } from './whole/reports-4';
import { p2 } from './working/p2';
import { p3 } from './working/p3';
import { p4 } from './working/p4';
import { p5 } from './working/p5';
import { p6 } from './working/p6';
import { p7 } from './working/p7';
import { p8 } from './working/p8';
import { p10 } from './working/p10';
import { p14 } from './working/p14';
import { paragraphs } from './working/paragraphs';
import { t1 } from './working/t1';
import { t2 } from './working/t2';
import { t3 } from './working/t3';
import { t4 } from './working/t4';
import { t5 } from './working/t5';
import { t6 } from './working/t6';
import { t7 } from './working/t7';
import { t8 } from './working/t8';
import { t9 } from './working/t9';
import { unrelated } from './working/unrelated';

/** Texts that the rules were written and mended with. */
export const working: readonly Passage[] = [
  unrelated,
  paragraphs,
  t1,
  t2,
  t3,
  t4,
  t5,
  t6,
  t7,
  t8,
  t9,
  p2,
  p3,
  p4,
  p5,
  p6,
  p7,
  p8,
  p10,
  p14,
].flat();

/** Texts in other words, kept back until the rules were written. */
export const heldOut: readonly Passage[] = [
  heldOutUnrelated,
  heldOutParagraphs,
  heldOutT1,
  heldOutT2,
  heldOutT3,
  heldOutT4,
  heldOutT5,
  heldOutT6,
  heldOutT7,
  heldOutT8,
  heldOutT9,
  heldOutP2,
  heldOutP3,
  heldOutP4,
  heldOutP5,
  heldOutP6,
  heldOutP7,
  heldOutP8,
  heldOutP10,
  heldOutP14,
].flat();

export const wholeReports: readonly WholeReport[] = [reports1, reports2, reports3, reports4].flat();
