/** Where in a reference a statement comes from. */
export interface LegalSource {
  readonly id: string;
  readonly at: string | null;
  readonly for: string | null;
}
