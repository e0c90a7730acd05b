/** The one thing a trainee does next, as the stage that knows it says it. */
export interface NextStep {
  readonly headingKey: string;
  readonly headingValues: Readonly<Record<string, string | number>>;
  /** How long it takes, where that is known. */
  readonly minutes: number | null;
  readonly href: string;
  readonly labelKey: string;
  readonly dueAt: Date | null;
  /** By when what is waited for is there with four chances in five, where that is known. */
  readonly expectedOn?: string | null;
  /** What can be done at any time in this stage, beside the one next thing. */
  readonly also?: { readonly href: string; readonly labelKey: string } | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
}
