/** An invented excerpt from a report with the marks it should get, for markers to calibrate themselves. Never shown to trainees. */
export interface WorkedExample {
  readonly id: string;
  readonly competency: string;
  readonly title: string;
  readonly note: string;
  readonly excerpts: readonly Excerpt[];
}
export interface Excerpt {
  readonly id: string;
  readonly quality: 'weak' | 'fair' | 'good';
  readonly html: string;
  readonly text: string;
  readonly marks: readonly ExampleMark[];
  readonly next: string;
}
/** `quote` stands in the excerpt word for word. */
export interface ExampleMark {
  readonly criterion: string;
  readonly level: number;
  readonly quote: string;
  readonly why: string;
}
