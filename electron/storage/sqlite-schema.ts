import type { Generated } from 'kysely';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { MemberRole } from '../../shared/api/members.ts';
import type { DecisionEvent } from '../service/ports/review-store.ts';

/** A column that holds JSON: written and read as text, and checked by a schema whenever it is read. */
type Json = string;

/** The tables as they are after the last migration (see migrations/). Times are ISO 8601, UTC. */
export interface Schema {
  project: { only: 1; id: string; name: string; created_at: string; banded: number };
  members: { position: Generated<number>; name: string; role: MemberRole; added_at: string };
  label_sets: { version: number; name: string; author: string; at: string; body: Json };
  label_edits: { version: number; undoes: number | null; edits: Json; first_event: number; last_event: number };
  label_edit_changes: { version: number; layer_id: string; revision: number };
  articles: ArticlesTable;
  article_contents: {
    article_id: string;
    text: string;
    text_sha256: string;
    meta: Json;
    /** Without the raw text. */
    source: Json;
    /** Null where it is the text itself. */
    raw_text: string | null;
    raw_sha256: string;
    /** Null where there are none. */
    remarks: Json | null;
  };
  originals: { sha256: string; length: number; deflated: Uint8Array };
  sketches: { position: number; sketch: Uint8Array };
  sketch_bands: { band: number; position: number };
  outlet_patterns: { outlet: string; body: Json };
  dictionaries: {
    position: Generated<number>;
    id: string;
    name: string;
    enabled: 0 | 1;
    removed: 0 | 1;
    added_at: string;
    entries: number;
    /** Entries by label. */
    labels: Json;
    /** annotations/suggest/dictionary */
    body: string;
  };
  dismissed_suggestions: {
    article_id: string;
    owner: string;
    start: number;
    end: number;
    label: string;
    surface: string;
    at: string;
  };
  /** Null for a kind that is to propose nothing. */
  suggestion_kinds: { kind: string; label: string | null };
  project_words: { position: Generated<number>; word: string; at: string };
  search_blocks: { block: number };
  search_grams: { place: number; slots: Uint8Array };
  search_touched: { position: number };
  ignored_findings: { layer_id: string; finding: string; at: string };
  layers: LayersTable;
  spans: {
    layer_id: string;
    id: string;
    label: string;
    start: number;
    end: number;
    body: Json;
    /** Folded; null in rows from before there were surfaces. */
    surface: string | null;
  };
  relations: { layer_id: string; id: string; label: string; head: string; tail: string; body: Json };
  changes: {
    id: string;
    layer_id: string;
    revision: number;
    author: string;
    at: string;
    label_set_version: number;
    active_seconds: number;
    body: Json;
  };
  decisions: { id: string; article_id: string; disagreement_id: string; body: Json };
  decision_events: { seq: Generated<number>; decision_id: string; type: DecisionEvent['type']; at: string };
}

/** What lists show of an article; its text lies in a table of its own, so that a list never reads texts. */
export interface ArticlesTable {
  /** The order of import. */
  position: Generated<number>;
  id: string;
  title: string;
  outlet: string | null;
  published_at: string | null;
  byline: string | null;
  url: string | null;
  language: string;
  characters: number;
  file_name: string;
  imported_at: string;
  updated_at: string;
  settlement: SettlementStatus;
  open: number;
  deferred: number;
  decided: number;
  by_kind: Json;
  /** How many settlements have been stored. */
  basis: number;
  /** Whether a person has looked at its clean-up, or there was none to look at. */
  accepted: 0 | 1;
  /** 1 as soon as a layer exists; a trigger of `layers` sees to it. */
  frozen: 0 | 1;
  warnings: number;
  /** The smallest id of its near duplicates and itself; empty where it has none. */
  near_group: string;
}

export interface LayersTable {
  id: string;
  article_id: string;
  owner: string;
  status: LayerStatus;
  revision: number;
  spans: number;
  relations: number;
  article_labels: Json;
  note: string;
  active_seconds: number;
  updated_at: string;
}
