/** Sentences that the preface is assembled from; names in braces are filled in. */
export interface Preface {
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  readonly period: string;
  readonly download: string;
  readonly contact: string;
  readonly contactFields: readonly ContactField[];
}

export interface ContactField {
  readonly id: 'office' | 'address' | 'postcode' | 'phone' | 'fax' | 'email';
  readonly label: string;
}
