export const questionKinds = [
  'path',
  'overlap',
  'colleagues',
  'flows',
  'career',
  'company',
  'people',
  'alumni',
  'both',
  'moved',
  'back',
  'headcount',
  'similar',
  'gaps',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A question as it is asked and as it stands in the address: names of fields and kinds are part of shared links. */
export interface Question {
  kind: QuestionKind;
  /** The IDs of the entities it is about; null until they are named. */
  a: string | null;
  b: string | null;
  /** For paths: only people whose stints may overlap. */
  together?: boolean;
  /** For paths: avoid entities of a higher degree than this. */
  avoidOver?: number | null;
  /** For companies: whether what is at their units counts. */
  units?: boolean;
}
