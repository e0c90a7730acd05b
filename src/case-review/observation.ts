/** What the trainer saw of one competency; level null: there was no opportunity to show it. */
export interface Observation {
  readonly competency: string;
  readonly level: number | null;
  readonly evidence: string;
  /** The acts that were seen, by their id; none: no single one was marked. */
  readonly acts: readonly string[];
}
