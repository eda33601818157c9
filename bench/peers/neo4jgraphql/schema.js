// What the questions need of the graph as ties keeps it. The second label leads to the unique index of IDs.
export const typeDefs = `#graphql
  type Person @node(labels: ["Person", "Entity"]) {
    id: ID!
    name: String!
    sortKey: String!
    employments: [Company!]! @relationship(type: "EMPLOYED_BY", direction: OUT, properties: "Employment")
  }

  type Company @node(labels: ["Company", "Entity"]) {
    id: ID!
    name: String!
    employees: [Person!]! @relationship(type: "EMPLOYED_BY", direction: IN, properties: "Employment")
  }

  type Employment @relationshipProperties {
    id: ID!
    role: String
    start: String
    end: String
    order: String!
    standing: String!
  }
`;
