/** A question to oneself; its answer may be on the page, nothing is counted. */
export interface SelfCheck {
  readonly question: string;
  readonly options: readonly string[];
  readonly answer: number;
  readonly explanation: string;
}
