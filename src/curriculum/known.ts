/** Everything that files may refer to; read before them. */
export interface Known {
  readonly competencies: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly interpretationMeans: ReadonlySet<string>;
}
