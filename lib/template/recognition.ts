/** What published reports are recognised by; only importing looks at it. */
export interface Recognition {
  /** How the names of agencies of a kind end. The first match counts; no endings match any name. */
  readonly agencyEndings: readonly {
    readonly kind: string;
    readonly endings: readonly string[];
  }[];
  /** Words of a preface that tell a scope other than the first. */
  readonly scopeSigns: readonly { readonly scope: string; readonly signs: readonly string[] }[];
  /** Headings and labels that only reports of the form before the first edition have. */
  readonly earlierForm: readonly string[];
}
