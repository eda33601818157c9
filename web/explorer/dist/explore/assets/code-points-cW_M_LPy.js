import{d as e}from"./vendor-DJYdLXnt.js";var t=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,n=`ties-token`,r=/^[\w.~+/=-]+$/,i=new Set,a={token:ne(),refused:!1};function o(){return a}function s(e){return i.add(e),()=>i.delete(e)}function c(){f(),addEventListener(`hashchange`,({oldURL:e})=>{f()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function l(e){return r.test(e)?(p({token:e,refused:!1}),!0):!1}function ee(){p({token:null,refused:!1}),location.reload()}var u=crypto.getRandomValues(new Uint32Array(3)).join(`-`),te=0;async function d(e,t={}){let{token:n}=a,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`),r.set(`X-Request-Id`,`${u}.${++te}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(a.token===n&&p({token:null,refused:!0}),fetch(e,t)):i}function f(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);return history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`)),l(t.slice(6)),!0}function p(e){a=e;try{e.token===null?sessionStorage.removeItem(n):sessionStorage.setItem(n,e.token)}catch{}i.forEach(e=>e())}function ne(){try{return sessionStorage.getItem(n)}catch{return null}}var m=e({}),h=e(`en`);function g(e,t={}){let n=m.value[e]??e;return y(typeof n==`string`?n:n[1],t)}function re(e,t,n,r={}){let i=m.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return y(e===1?a:o,{...r,n:v(e)})}function ie(e,t){return g(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function _(e){return new Proxy(e,{get:(e,t)=>g(String(Reflect.get(e,t)))})}function ae(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,_(t)]))}function v(e){return e.toLocaleString(h.value)}function y(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var oe={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on Company {
      people(
        asOf: $asOf
        where: $where
        includeUnits: $units
        first: $first
        after: $after
      ) {
        ...PresenceParts
      }
    }
    ... on Team {
      people(asOf: $asOf, where: $where, first: $first, after: $after) {
        ...PresenceParts
      }
    }
    ... on Project {
      people(asOf: $asOf, where: $where, first: $first, after: $after) {
        ...PresenceParts
      }
    }
  }
}

fragment PresenceParts on PresenceConnection {
  totalCount
  counts {
    certain
    possible
    unknown
  }
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    verdict
    person {
      ...EntityParts
    }
    stints {
      ...RelationClaimParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},se={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $on: Date!, $dated: Boolean!, $where: PersonFilter, $units: Boolean!, $unitsAsOf: Date, $first: Int!, $after: String) {
  company(id: $id) {
    alumni(
      leftDuring: $leftDuring
      where: $where
      includeUnits: $units
      unitsAsOf: $unitsAsOf
      first: $first
      after: $after
    ) {
      totalCount
      counts {
        certain
        possible
        unknown
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        verdict
        person {
          ...EntityParts
          then: employments(asOf: $on, first: 10) @include(if: $dated) {
            nodes {
              role
              period {
                holds(on: $on)
              }
              company {
                ...EntityParts
              }
            }
          }
        }
        stints {
          ...RelationClaimParts
        }
        now @skip(if: $dated) {
          ...RelationClaimParts
          company {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},ce={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
  sharedAlumni(of: $of, how: $how, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      person {
        ...EntityParts
      }
      employments {
        ...RelationClaimParts
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},le={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
  people(where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...EntityParts
      employments(where: {company: {id: {eq: $id}}}, first: 20) {
        nodes {
          ...RelationClaimParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},ue={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
  gaps(of: $id, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      code
      kind
      claim {
        __typename
        ...ClaimParts
        ... on Relation {
          kind
          source {
            ...EntityParts
          }
          target {
            ...EntityParts
          }
        }
        ... on Fact {
          name
          value
        }
      }
    }
  }
}

fragment ClaimParts on Claim {
  id
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  citations {
    ...CitationParts
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},de={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
  similarNames(of: $id, first: $first) {
    name
    reason
    part {
      start
      end
    }
    entity {
      ...EntityParts
      description
    }
    sharedEmployers {
      ...EntityParts
    }
    now {
      id
      role
      company {
        ...EntityParts
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},fe={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
  company(id: $id) {
    employments(first: 1) {
      nodes {
        recordedAt
        period {
          start
        }
      }
    }
  }
}`},pe={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},me={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
  company(id: $id) {
    parent {
      ...EntityParts
    }
    subsidiaries(asOf: $asOf, first: 100) {
      totalCount
      edges {
        link {
          ...RelationClaimParts
        }
        node {
          ...EntityParts
        }
      }
    }
    teams(asOf: $asOf, first: 100) {
      totalCount
      edges {
        link {
          ...RelationClaimParts
        }
        node {
          ...EntityParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},he={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      formerIds
      description
      url
      identifiers {
        scheme
        value
        url
      }
      citations {
        ...CitationParts
      }
      facts(first: 100) {
        totalCount
        nodes {
          name
          value
          ...ClaimParts
        }
      }
      relations(first: $claims, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment ClaimParts on Claim {
  id
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  citations {
    ...CitationParts
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}`},ge={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
  node(id: $id) {
    __typename
    ... on Relation {
      ...RelationClaimParts
      source {
        ...EntityParts
      }
      target {
        ...EntityParts
      }
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},_e={name:`SourcesOf`,text:`query SourcesOf($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      citations {
        document {
          id
          title
          publisher
        }
      }
    }
  }
}`},ve={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      citations {
        start
        end
        document {
          id
        }
      }
    }
  }
}`},ye={name:`FactsOf`,text:`query FactsOf($ids: [ID!]!, $first: Int!) {
  nodes(ids: $ids) {
    ... on Entity {
      id
      facts(first: $first) {
        nodes {
          id
          name
          value
          citations {
            start
            end
            document {
              id
            }
          }
        }
      }
    }
  }
}`},be={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    publisher
    publishedOn
    recordedAt
    text
  }
}`},xe={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
  search(text: $text, kinds: $kinds, first: $first) {
    pageInfo {
      hasNextPage
    }
    nodes {
      reason
      name
      part {
        start
        end
      }
      entity {
        ...FoundParts
      }
      now {
        role
        company {
          name
        }
      }
    }
  }
}

fragment FoundParts on Entity {
  ...EntityParts
  description
  ... on Person {
    employments(first: 1) {
      nodes {
        role
        company {
          name
        }
        period {
          ...PeriodParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},Se={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
  companies(
    where: {category: {contains: $text}}
    first: $first
    orderBy: [{field: DEGREE, direction: DESC}]
  ) {
    nodes {
      ...FoundParts
    }
  }
  projects(
    where: {category: {contains: $text}}
    first: $first
    orderBy: [{field: DEGREE, direction: DESC}]
  ) {
    nodes {
      ...FoundParts
    }
  }
}

fragment FoundParts on Entity {
  ...EntityParts
  description
  ... on Person {
    employments(first: 1) {
      nodes {
        role
        company {
          name
        }
        period {
          ...PeriodParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},b={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
  people(
    where: {name: {contains: $name}, employments: {some: {company: {name: {contains: $company}}}}}
    first: $first
    orderBy: [{field: DEGREE, direction: DESC}]
  ) {
    nodes {
      ...FoundParts
    }
  }
}

fragment FoundParts on Entity {
  ...EntityParts
  description
  ... on Person {
    employments(first: 1) {
      nodes {
        role
        company {
          name
        }
        period {
          ...PeriodParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},x={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
  samples: nodes(ids: $samples) {
    ...EntityParts
  }
  people(first: 2, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  companies(first: 1, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  projects(first: 0) {
    totalCount
  }
  teams(first: 0) {
    totalCount
  }
  revisions(first: $revisions) {
    nodes {
      ...RevisionParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RevisionParts on Revision {
  number
  at
  kind
  reason
  records
  unlisted
  actor {
    name
  }
  changes(first: $changes) {
    nodes {
      op
      id
      node {
        ...RecordName
      }
    }
  }
}

fragment RecordName on Node {
  __typename
  id
  ... on Entity {
    name
  }
  ... on Relation {
    kind
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    name
    entity {
      id
      entityName: name
    }
  }
  ... on Document {
    title
  }
}`},S={name:`BestConnected`,text:`query BestConnected($first: Int!) {
  people(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  companies(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  projects(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
  teams(first: $first, orderBy: [{field: DEGREE, direction: DESC}]) {
    totalCount
    nodes {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},C={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...EntityParts
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},w={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(
        kinds: $kinds
        where: $where
        asOf: $asOf
        first: $first
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},T={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
  nodes(ids: $ids) {
    ... on Entity {
      id
      relations(direction: OUT, first: $first) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            ...RelationParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},E={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
  neighbourhood(of: $ids, asOf: $asOf, limit: $limit) {
    nodes {
      ...EntityParts
    }
    edges {
      ...RelationParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},D={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},O={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},k={name:`GapsAnywhere`,text:`query GapsAnywhere($codes: [GapCode!], $first: Int!, $after: String) {
  gaps(codes: $codes, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      code
      kind
      entity {
        id
        name
      }
      claim {
        ...ClaimLine
      }
    }
  }
}

fragment ClaimLine on Node {
  __typename
  id
  ... on Claim {
    standing
    period {
      ...PeriodParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    factName: name
    value
    entity {
      id
      name
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},A={name:`UncitedIn`,text:`query UncitedIn($document: ID!, $first: Int!) {
  uncited(document: $document, first: $first) {
    totalCount
    nodes {
      text
      start
    }
  }
}`},j={name:`NewestRevision`,text:`query NewestRevision {
  revisions(first: 1) {
    totalCount
  }
}`},Ce={name:`ProposalList`,text:`query ProposalList($where: ProposalFilter, $first: Int!, $after: String) {
  proposals(where: $where, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      state
      at
      reason
      records
      author {
        name
      }
    }
  }
}`},we={name:`ProposalDetails`,text:`query ProposalDetails($id: ID!) {
  proposal(id: $id) {
    id
    state
    at
    reason
    author {
      name
    }
    decision {
      at
      reason
      revision
      actor {
        name
      }
    }
    changes(first: 1000) {
      ...ProposedParts
    }
  }
}

fragment ProposedParts on ProposedChange {
  op
  id
  prior
  changedSince
  accepted
  fields {
    name
    before
    after
  }
  node {
    __typename
    id
    revision
    ... on Entity {
      name
    }
    ...ClaimLine
  }
}

fragment ClaimLine on Node {
  __typename
  id
  ... on Claim {
    standing
    period {
      ...PeriodParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    factName: name
    value
    entity {
      id
      name
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},Te={name:`NamesOf`,text:`query NamesOf($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Entity {
      name
    }
    ... on Document {
      title
    }
  }
}`},Ee={name:`SameClaims`,text:`query SameClaims($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $facts: FactFilter, $first: Int!) {
  node(id: $id) {
    ... on Entity {
      relations(kinds: $kinds, where: $where, first: $first) {
        nodes {
          ...ClaimLine
        }
      }
      facts(where: $facts, first: $first) {
        nodes {
          ...ClaimLine
        }
      }
    }
  }
}

fragment ClaimLine on Node {
  __typename
  id
  ... on Claim {
    standing
    period {
      ...PeriodParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    factName: name
    value
    entity {
      id
      name
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},De={name:`AcceptProposal`,text:`mutation AcceptProposal($id: ID!, $only: [ID!], $reason: String, $dryRun: Boolean!) {
  accept(proposal: $id, only: $only, reason: $reason, dryRun: $dryRun) {
    revision {
      number
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},Oe={name:`RejectProposal`,text:`mutation RejectProposal($id: ID!, $reason: String!) {
  reject(proposal: $id, reason: $reason) {
    proposal {
      id
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},ke={name:`WithdrawProposal`,text:`mutation WithdrawProposal($id: ID!) {
  withdraw(proposal: $id) {
    proposal {
      id
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},Ae={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
  overlap(people: $people) {
    verdict
    reasons {
      code
      person {
        id
        name
      }
    }
    overlaps {
      ...OverlapParts
    }
  }
}

fragment OverlapParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
    holds(on: $on) @include(if: $dated)
  }
  days {
    least
    most
  }
  reasons {
    code
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},je={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
  person(id: $id) {
    ...EntityParts
    colleagues(during: $during, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        verdict
        days {
          least
          most
        }
        person {
          ...EntityParts
        }
        overlaps {
          ...OverlapParts
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment OverlapParts on Overlap {
  verdict
  at {
    ...EntityParts
  }
  period {
    start
    end
    status
    inferred
    holds(on: $on) @include(if: $dated)
  }
  days {
    least
    most
  }
  reasons {
    code
    person {
      id
      name
    }
  }
  stints {
    ...RelationClaimParts
    source {
      ...EntityParts
    }
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},Me={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(
        kinds: [EMPLOYED_BY, MEMBER_OF, FOUNDED, WORKS_ON]
        asOf: $asOf
        first: $first
      ) {
        totalCount
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},Ne={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $unitsAsOf: Date, $first: Int!) {
  into: talentFlows(
    to: $id
    during: $during
    includeUnits: $units
    unitsAsOf: $unitsAsOf
    first: $first
  ) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
  outOf: talentFlows(
    from: $id
    during: $during
    includeUnits: $units
    unitsAsOf: $unitsAsOf
    first: $first
  ) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
}

fragment FlowParts on TalentFlow {
  from {
    ...EntityParts
  }
  to {
    ...EntityParts
  }
  people
  certain
  possible
  unknown
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Pe={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
  talentFlows(during: $during, first: $first) {
    totalCount
    nodes {
      ...FlowParts
    }
  }
}

fragment FlowParts on TalentFlow {
  from {
    ...EntityParts
  }
  to {
    ...EntityParts
  }
  people
  certain
  possible
  unknown
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Fe={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
  talentFlows(from: $ids, to: $ids, during: $during, first: $first) {
    nodes {
      ...FlowParts
    }
  }
}

fragment FlowParts on TalentFlow {
  from {
    ...EntityParts
  }
  to {
    ...EntityParts
  }
  people
  certain
  possible
  unknown
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ie={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $unitsAsOf: Date, $first: Int!, $after: String) {
  talentFlows(
    from: $from
    to: $to
    during: $during
    includeUnits: $units
    unitsAsOf: $unitsAsOf
    first: 1
  ) {
    nodes {
      moves(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          verdict
          person {
            ...EntityParts
          }
          from {
            ...RelationClaimParts
          }
          to {
            ...RelationClaimParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},Le={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
  paths(
    from: $from
    to: $to
    asOf: $asOf
    together: $together
    avoid: $avoid
    limit: $limit
  ) {
    length
    together
    nodes {
      ...EntityParts
    }
    hops {
      together
      relations {
        ...RelationClaimParts
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}`},Re={name:`StoredRecord`,text:`query StoredRecord($id: ID!) {
  node(id: $id) {
    ...StoredParts
  }
}

fragment StoredParts on Node {
  __typename
  id
  revision
  ... on Entity {
    name
    aliases {
      name
      language
    }
    description
    url
    identifiers {
      scheme
      value
    }
    openLists
    citations {
      ...CitationParts
    }
  }
  ... on Company {
    category
  }
  ... on Project {
    category
  }
  ... on Claim {
    standing
    recordedAt
    period {
      ...PeriodParts
    }
    citations {
      ...CitationParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      ...EntityParts
    }
    target {
      ...EntityParts
    }
  }
  ... on Fact {
    name
    value
    entity {
      ...EntityParts
    }
  }
  ... on Document {
    title
    language
    url
    publisher
    publishedOn
    recordedAt
  }
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},ze={name:`RecordKnown`,text:`query RecordKnown($id: ID!, $revision: Int, $at: DateTime) {
  asKnown(revision: $revision, at: $at) {
    node(id: $id) {
      ...StoredParts
      ... on Entity {
        facts(first: 100) {
          totalCount
          nodes {
            ...StoredParts
          }
        }
        relations(first: 100) {
          totalCount
          nodes {
            ...StoredParts
          }
        }
      }
    }
  }
}

fragment StoredParts on Node {
  __typename
  id
  revision
  ... on Entity {
    name
    aliases {
      name
      language
    }
    description
    url
    identifiers {
      scheme
      value
    }
    openLists
    citations {
      ...CitationParts
    }
  }
  ... on Company {
    category
  }
  ... on Project {
    category
  }
  ... on Claim {
    standing
    recordedAt
    period {
      ...PeriodParts
    }
    citations {
      ...CitationParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      ...EntityParts
    }
    target {
      ...EntityParts
    }
  }
  ... on Fact {
    name
    value
    entity {
      ...EntityParts
    }
  }
  ... on Document {
    title
    language
    url
    publisher
    publishedOn
    recordedAt
  }
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Be={name:`RecordsNow`,text:`query RecordsNow($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ...EntityParts
    ...RelationParts
    ... on Relation {
      source {
        ...EntityParts
      }
      target {
        ...EntityParts
      }
    }
    ... on Fact {
      entity {
        id
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}`},Ve={name:`HistoryOf`,text:`query HistoryOf($id: ID!, $withClaims: Boolean!, $first: Int!, $after: String) {
  history(of: $id, withClaims: $withClaims, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ChangeParts
      revision {
        ...OriginParts
      }
    }
  }
}

fragment ChangeParts on Change {
  ...FieldChanges
  node {
    ...RecordName
  }
}

fragment FieldChanges on Change {
  op
  id
  fields {
    name
    before
    after
  }
}

fragment RecordName on Node {
  __typename
  id
  ... on Entity {
    name
  }
  ... on Relation {
    kind
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    name
    entity {
      id
      entityName: name
    }
  }
  ... on Document {
    title
  }
}

fragment OriginParts on Revision {
  number
  at
  kind
  reason
  reverts
  proposal
  request
  actor {
    name
  }
  proposer {
    name
  }
}`},He={name:`OneRevision`,text:`query OneRevision($number: Int!, $first: Int!, $after: String) {
  revision(number: $number) {
    ...OriginParts
    records
    unlisted
    changes(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ChangeParts
      }
    }
  }
}

fragment OriginParts on Revision {
  number
  at
  kind
  reason
  reverts
  proposal
  request
  actor {
    name
  }
  proposer {
    name
  }
}

fragment ChangeParts on Change {
  ...FieldChanges
  node {
    ...RecordName
  }
}

fragment FieldChanges on Change {
  op
  id
  fields {
    name
    before
    after
  }
}

fragment RecordName on Node {
  __typename
  id
  ... on Entity {
    name
  }
  ... on Relation {
    kind
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    name
    entity {
      id
      entityName: name
    }
  }
  ... on Document {
    title
  }
}`},Ue={name:`Revert`,text:`mutation Revert($revision: Int!, $only: [ID!], $reason: String, $key: String, $dryRun: Boolean!) {
  revert(
    revision: $revision
    only: $only
    reason: $reason
    key: $key
    dryRun: $dryRun
  ) {
    revision {
      number
      at
    }
    changes {
      ...FieldChanges
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment FieldChanges on Change {
  op
  id
  fields {
    name
    before
    after
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},M={name:`ChangesSince`,text:`subscription ChangesSince($since: Int) {
  changes(since: $since) {
    upTo
    moreChanges
    revision {
      ...OriginParts
    }
    changes {
      op
      id
      node {
        ...RecordName
      }
    }
  }
}

fragment OriginParts on Revision {
  number
  at
  kind
  reason
  reverts
  proposal
  request
  actor {
    name
  }
  proposer {
    name
  }
}

fragment RecordName on Node {
  __typename
  id
  ... on Entity {
    name
  }
  ... on Relation {
    kind
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    name
    entity {
      id
      entityName: name
    }
  }
  ... on Document {
    title
  }
}`},We={name:`TextList`,text:`query TextList($where: DocumentFilter!, $first: Int!, $after: String) {
  documents(
    where: $where
    orderBy: [{field: RECORDED_AT, direction: DESC}]
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title
      recordedAt
    }
  }
}`},Ge={name:`NamesIn`,text:`query NamesIn($document: ID!, $first: Int!, $after: String) {
  mentions(document: $document, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      start
      end
      entitiesLeftOut
      entities {
        __typename
        id
        name
        aliases {
          name
          language
        }
      }
    }
  }
}`},Ke={name:`SentencesToRead`,text:`query SentencesToRead($document: ID!, $first: Int!) {
  coMentions(document: $document, first: $first) {
    totalCount
    nodes {
      text
      start
      end
    }
  }
}`},qe={name:`UncitedCount`,text:`query UncitedCount($document: ID!) {
  uncited(document: $document, first: 0) {
    totalCount
  }
}`},Je={name:`DuplicateList`,text:`query DuplicateList($kinds: [EntityKind!], $first: Int!, $after: String) {
  duplicates(kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      score
      first {
        ...EntityParts
      }
      second {
        ...EntityParts
      }
      reasons {
        code
        points
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ye={name:`TwinDetails`,text:`query TwinDetails($ids: [ID!]!, $claims: Int!) {
  nodes(ids: $ids) {
    ...EntityParts
    ... on Entity {
      description
      url
      identifiers {
        scheme
        value
      }
      facts(first: $claims) {
        nodes {
          name
          value
          ...ClaimParts
        }
      }
      relations(first: $claims) {
        totalCount
        edges {
          node {
            ...RelationClaimParts
          }
          other {
            ...EntityParts
          }
        }
      }
    }
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  aliases {
    name
    language
  }
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}

fragment ClaimParts on Claim {
  id
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  citations {
    ...CitationParts
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment CitationParts on Citation {
  quote
  start
  end
  document {
    id
    title
    language
    url
    publisher
    publishedOn
  }
}

fragment RelationClaimParts on Relation {
  ...RelationParts
  citations {
    ...CitationParts
  }
}

fragment RelationParts on Relation {
  id
  kind
  role
  standing
  recordedAt
  period {
    ...PeriodParts
  }
  source {
    id
  }
  target {
    id
  }
}`},Xe={name:`Merge`,text:`mutation Merge($from: [ID!]!, $into: ID!, $reason: String, $dryRun: Boolean!) {
  merge(from: $from, into: $into, reason: $reason, dryRun: $dryRun) {
    ...MergedParts
  }
}

fragment MergedParts on MergePayload {
  revision {
    number
  }
  moved
  doubled {
    ...ClaimLine
  }
  contradictory {
    ...ClaimLine
  }
  selfRelated {
    ...ClaimLine
  }
  undecided {
    ...ClaimLine
  }
  problems {
    ...ProblemParts
  }
}

fragment ClaimLine on Node {
  __typename
  id
  ... on Claim {
    standing
    period {
      ...PeriodParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    factName: name
    value
    entity {
      id
      name
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},Ze={name:`Unmerge`,text:`mutation Unmerge($id: ID!, $reason: String, $dryRun: Boolean!) {
  unmerge(id: $id, reason: $reason, dryRun: $dryRun) {
    ...MergedParts
  }
}

fragment MergedParts on MergePayload {
  revision {
    number
  }
  moved
  doubled {
    ...ClaimLine
  }
  contradictory {
    ...ClaimLine
  }
  selfRelated {
    ...ClaimLine
  }
  undecided {
    ...ClaimLine
  }
  problems {
    ...ProblemParts
  }
}

fragment ClaimLine on Node {
  __typename
  id
  ... on Claim {
    standing
    period {
      ...PeriodParts
    }
  }
  ... on Relation {
    kind
    role
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    factName: name
    value
    entity {
      id
      name
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  status
  inferred
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},Qe={name:`KeepApart`,text:`mutation KeepApart($ids: [ID!]!, $reason: String) {
  keepApart(ids: $ids, reason: $reason) {
    revision {
      number
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},$e={name:`Me`,text:`query Me {
  me {
    name
    role
    rights
    expires
  }
}`},et={name:`Apply`,text:`mutation Apply($input: ApplyInput!) {
  apply(input: $input) {
    revision {
      number
      at
    }
    changes {
      ...FieldChanges
    }
    problems {
      ...ProblemParts
    }
    replayed
  }
}

fragment FieldChanges on Change {
  op
  id
  fields {
    name
    before
    after
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},tt={name:`Propose`,text:`mutation Propose($input: ApplyInput!) {
  propose(input: $input) {
    proposal {
      id
      changes {
        op
        id
        fields {
          name
          before
          after
        }
      }
    }
    problems {
      ...ProblemParts
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  id
  text
}`},nt={name:`RevisionList`,text:`query RevisionList($first: Int!, $after: String, $changes: Int!) {
  revisions(first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...RevisionParts
    }
  }
}

fragment RevisionParts on Revision {
  number
  at
  kind
  reason
  records
  unlisted
  actor {
    name
  }
  changes(first: $changes) {
    nodes {
      op
      id
      node {
        ...RecordName
      }
    }
  }
}

fragment RecordName on Node {
  __typename
  id
  ... on Entity {
    name
  }
  ... on Relation {
    kind
    source {
      id
      name
    }
    target {
      id
      name
    }
  }
  ... on Fact {
    name
    entity {
      id
      entityName: name
    }
  }
  ... on Document {
    title
  }
}`},rt={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
  node(id: $id) {
    ... on Entity {
      id
      EMPLOYED_BY: relations(kinds: [EMPLOYED_BY], asOf: $asOf, first: 0) {
        totalCount
      }
      MEMBER_OF: relations(kinds: [MEMBER_OF], asOf: $asOf, first: 0) {
        totalCount
      }
      FOUNDED: relations(kinds: [FOUNDED], asOf: $asOf, first: 0) {
        totalCount
      }
      WORKS_ON: relations(kinds: [WORKS_ON], asOf: $asOf, first: 0) {
        totalCount
      }
      PRODUCT_OF: relations(kinds: [PRODUCT_OF], asOf: $asOf, first: 0) {
        totalCount
      }
      PART_OF: relations(kinds: [PART_OF], asOf: $asOf, first: 0) {
        totalCount
      }
      BASED_IN: relations(kinds: [BASED_IN], asOf: $asOf, first: 0) {
        totalCount
      }
      RECRUITS_FROM: relations(kinds: [RECRUITS_FROM], asOf: $asOf, first: 0) {
        totalCount
      }
      RECRUITS_IN: relations(kinds: [RECRUITS_IN], asOf: $asOf, first: 0) {
        totalCount
      }
      INVOLVED_IN: relations(kinds: [INVOLVED_IN], asOf: $asOf, first: 0) {
        totalCount
      }
    }
  }
}`},it=/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;function N(e){let[,t,n,r]=it.exec(e.trim())??[];if(t===void 0||t===`0000`)return null;let i=[t,n,r].filter(e=>e!==void 0).map(e=>e.padStart(2,`0`));return at(Number(t),Number(n??1),Number(r??1))?i.join(`-`):null}function at(e,t,n){let r=P(e,t,n);return r.getUTCMonth()===t-1&&r.getUTCDate()===n}function P(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t-1,n),r}function F(e){let t=N(e);if(t===null)return null;let[n=0,r=12,i]=t.split(`-`).map(Number);return`${(i===void 0?P(n,r+1,0):P(n,r,i)).toISOString().slice(0,10)}T23:59:59Z`}function ot(e){let[t=0,n,r]=e.split(`-`).map(Number);if(n===void 0)return g(`some day in {time}`,{time:String(t)});let i={timeZone:`UTC`,year:`numeric`,month:`long`};return r===void 0?g(`some day in {time}`,{time:new Intl.DateTimeFormat(h.value,i).format(P(t,n,1))}):new Intl.DateTimeFormat(h.value,{...i,day:`numeric`}).format(P(t,n,r))}function st(e){let t=new URLSearchParams(e),n=F(t.get(`known`)??``),r=t.get(`revision`)??``;return n===null?/^[1-9]\d{0,8}$/.test(r)?{at:null,revision:Number(r)}:null:{at:n,revision:null}}function ct(e){return e===null?``:e.at===null?`?revision=${e.revision}`:`?known=${e.at.slice(0,10)}`}var I=st(location.search),lt=[`Ping`,`Me`,`RecordKnown`,`HistoryOf`,`OneRevision`,`RevisionList`];function ut(e,t){if(!t.startsWith(`query `)||lt.includes(e))return null;let n=t.indexOf(`
}`),[,r=``,i=``]=/^(query \w+)(?:\(([^)]*)\))? \{/.exec(t),a=t.slice(t.indexOf(` {
`,r.length+i.length)+3,n);return`${r}(${[i,`$knownAt: DateTime, $knownRevision: Int`].filter(Boolean).join(`, `)}) {\n  asKnown(at: $knownAt, revision: $knownRevision) {\n${a}\n  }${t.slice(n)}`}var L=e(null),R=e([]),z=class extends Error{code;constructor(e,t){super(e),this.code=t}},B=`${t}graphql`,V=class{seconds;constructor(e){this.seconds=e}},dt=500,H=5e3;async function ft(e,t,n,r){return U(e,r,async e=>{for(let r=1;;r++){let i=await K(t,n,e).catch(e=>{if(r===1&&e instanceof z&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i===`unavailable`)await J(e);else if(i instanceof V)await Y(i.seconds*1e3,e);else return i}})}async function U(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};R.value=[...R.peek(),a];try{return await n(i)}finally{R.value=R.peek().filter(e=>e!==a)}}function W(e){return e?.extensions?.code===`UNAVAILABLE`}function G(e){return new z(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function pt(e){if(e===null)throw G(void 0);return e}async function K({text:e,name:t},n,r){let i=I&&ut(t,e),a=I&&i?{query:i,variables:{...n,knownAt:I.at,knownRevision:I.revision}}:{query:e,variables:n},o;try{o=await(await d(B,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({...a,operationName:t}),signal:r})).json()}catch{return r.throwIfAborted(),L.value=`server`,`unavailable`}let[s]=o.errors??[];if(W(s))return L.value=`database`,`unavailable`;if(L.value=null,s?.extensions?.code===`PREPARING`)return new V(s.extensions.retryAfter??1);let c=i?o.data?.asKnown:o.data;if(s||!c)throw G(s);return c}var q=null;async function J(e){q??=mt().finally(()=>{q=null}),await Promise.race([q,X(e)]),e.throwIfAborted()}async function mt(){for(let e=dt;;e=Math.min(e*2,H))if(await new Promise(t=>setTimeout(t,e)),await K(O,{},AbortSignal.timeout(H)).catch(()=>`unavailable`)!==`unavailable`)return}async function Y(e,t){let n=0;await Promise.race([new Promise(t=>n=setTimeout(t,e)),X(t)]),clearTimeout(n),t.throwIfAborted()}function X(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}var Z=e(null),ht=e(null);function gt(e){switch(e){case`NOT_FOUND`:return g(`It is not in this database.`);case`TIMEOUT`:return g(`It took too long.`);case`LIMIT_EXCEEDED`:return g(`It is more than the server answers at once.`);case`OVERLOADED`:return g(`The server has too much to do: try again later.`);case`UNAUTHENTICATED`:case`FORBIDDEN`:return g(`Who asks is not allowed to.`);default:return null}}function _t({code:e,message:t}){return[h.value===`en`?null:gt(e),t].filter(Boolean).join(` `)}function Q(e){return e instanceof DOMException&&e.name===`AbortError`?null:e instanceof z?_t(e):g(`Something went wrong: {error}`,{error:String(e)})}async function vt(e){try{await e}catch(e){Z.value=Q(e)??Z.value}}function $(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function yt(e){if(!/[\ud800-\udfff]/.test(e))return e=>e;let t=[0];for(let n of e)t.push(t.at(-1)+n.length);return n=>t[n]??e.length}function bt(e,t,n){let r=$(e,t),i=r+$(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function xt(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function St(e){return`\u2068${e}\u2069`}export{w as $,Me as A,A as At,Se as B,_ as Bt,F as C,de as Ct,et as D,Pe as Dt,se as E,We as Et,Je as F,v as Ft,k as G,s as Gt,Fe as H,ie as Ht,C as I,h as It,Ve as J,c as Jt,ue as K,u as Kt,he as L,m as Lt,ve as M,Ze as Mt,je as N,D as Nt,S as O,Ye as Ot,be as P,ke as Pt,T as Q,ye as R,g as Rt,ot as S,ce as St,De as T,Re as Tt,Ne as U,o as Ut,xe as V,ae as Vt,x as W,d as Wt,rt as X,t as Xt,Qe as Y,ee as Yt,fe as Z,J as _,ge as _t,Z as a,E as at,I as b,Ee as bt,vt as c,Ae as ct,B as d,we as dt,$e as et,W as f,Ce as ft,G as g,Oe as gt,U as h,Be as ht,xt as i,Te as it,M as j,me as jt,le as k,qe as kt,z as l,Le as lt,ft as m,ze as mt,St as n,Ie as nt,Q as o,j as ot,Y as p,tt as pt,pe as q,l as qt,bt as r,Ge as rt,ht as s,He as st,yt as t,Xe as tt,pt as u,oe as ut,L as v,Ue as vt,N as w,_e as wt,ct as x,Ke as xt,R as y,nt as yt,b as z,re as zt};