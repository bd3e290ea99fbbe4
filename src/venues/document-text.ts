/** A part of a document, as plain text: nothing in it is HTML. */
export interface DocumentSection {
  readonly heading: string | undefined;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

/** A text the guest accepts or reads, ready for the page. */
export interface DocumentText {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}
