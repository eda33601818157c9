/** A GraphQL operation with the types of its data and its variables. */
export interface Operation<Data, Variables> {
  name: string;
  text: string;
  /** Never set; it ties the type parameters to this type. */
  types?: (variables: Variables) => Data;
}
