/** A query with the types of its answer and its variables; only the text exists at run time. */
export interface Operation<Data, Variables> {
  name: string;
  text: string;
  /** Never there: what makes the types part of this one. */
  types?: (variables: Variables) => Data;
}
