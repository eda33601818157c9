import{d as e}from"./vendor-7z8VDRyV.js";var t=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,n=`ties-token`,r=/^[\w.~+/=-]+$/,i=new Set,a={token:ne(),refused:!1};function o(){return a}function s(e){return i.add(e),()=>i.delete(e)}function c(){f(),addEventListener(`hashchange`,({oldURL:e})=>{f()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function l(e){return r.test(e)?(p({token:e,refused:!1}),!0):!1}function ee(){p({token:null,refused:!1}),location.reload()}var u=crypto.getRandomValues(new Uint32Array(3)).join(`-`),te=0;async function d(e,t={}){let{token:n}=a,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`),r.set(`X-Request-Id`,`${u}.${++te}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(a.token===n&&p({token:null,refused:!0}),fetch(e,t)):i}function f(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);return history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`)),l(t.slice(6)),!0}function p(e){a=e;try{e.token===null?sessionStorage.removeItem(n):sessionStorage.setItem(n,e.token)}catch{}i.forEach(e=>e())}function ne(){try{return sessionStorage.getItem(n)}catch{return null}}var m=e({}),h=e(`en`);function g(e,t={}){let n=m.value[e]??e;return b(typeof n==`string`?n:n[1],t)}function re(e,t,n,r={}){let i=m.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return b(e===1?a:o,{...r,n:y(e)})}function ie(e,t){return g(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function _(e){return new Proxy(e,{get:(e,t)=>g(String(Reflect.get(e,t)))})}function v(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,_(t)]))}function y(e){return e.toLocaleString(h.value)}function b(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var x={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ae=Object.keys(x),oe=v(x);Object.values(x).flatMap(e=>[e.out,e.in]);var S={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
  }
}`},se={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
  company(id: $id) {
    alumni(
      leftDuring: $leftDuring
      where: $where
      includeUnits: $units
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
        }
        stints {
          ...RelationClaimParts
        }
        now {
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
  }
}`},he={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
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
}`},_e={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
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
}`},ve={name:`FactsOf`,text:`query FactsOf($ids: [ID!]!, $first: Int!) {
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
}`},ye={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},be={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},C={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
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
}`},w={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
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
}`},T={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
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
}`},E={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},D={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},O={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},k={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},A={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},j={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},M={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},N={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
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
  }
}`},xe={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
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
  }
}`},Se={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
  }
}`},Ce={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
  into: talentFlows(to: $id, during: $during, includeUnits: $units, first: $first) {
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
}`},we={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},Te={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
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
}`},Ee={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
  talentFlows(
    from: $from
    to: $to
    during: $during
    includeUnits: $units
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
  }
}`},De={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
  }
}`},Oe={name:`StoredRecord`,text:`query StoredRecord($id: ID!) {
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
}`},ke={name:`RecordKnown`,text:`query RecordKnown($id: ID!, $revision: Int, $at: DateTime) {
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
}`},Ae={name:`RecordsNow`,text:`query RecordsNow($ids: [ID!]!) {
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
}`},je={name:`HistoryOf`,text:`query HistoryOf($id: ID!, $withClaims: Boolean!, $first: Int!, $after: String) {
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
}`},Me={name:`OneRevision`,text:`query OneRevision($number: Int!, $first: Int!, $after: String) {
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
}`},Ne={name:`Revert`,text:`mutation Revert($revision: Int!, $only: [ID!], $reason: String, $dryRun: Boolean!) {
  revert(revision: $revision, only: $only, reason: $reason, dryRun: $dryRun) {
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
}`},Pe={name:`ChangesSince`,text:`subscription ChangesSince($since: Int) {
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
}`},Fe={name:`Me`,text:`query Me {
  me {
    name
    role
    rights
    expires
  }
}`},Ie={name:`Apply`,text:`mutation Apply($input: ApplyInput!) {
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
}`},Le={name:`Propose`,text:`mutation Propose($input: ApplyInput!) {
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
}`},Re={name:`RevisionList`,text:`query RevisionList($first: Int!, $after: String, $changes: Int!) {
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
}`},ze={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
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
}`},Be=/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;function P(e){let[,t,n,r]=Be.exec(e.trim())??[];if(t===void 0||t===`0000`)return null;let i=[t,n,r].filter(e=>e!==void 0).map(e=>e.padStart(2,`0`));return Ve(Number(t),Number(n??1),Number(r??1))?i.join(`-`):null}function Ve(e,t,n){let r=F(e,t,n);return r.getUTCMonth()===t-1&&r.getUTCDate()===n}function F(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t-1,n),r}function I(e){let t=P(e);if(t===null)return null;let[n=0,r=12,i]=t.split(`-`).map(Number);return`${(i===void 0?F(n,r+1,0):F(n,r,i)).toISOString().slice(0,10)}T23:59:59Z`}function He(e){let[t=0,n,r]=e.split(`-`).map(Number);if(n===void 0)return g(`some day in {time}`,{time:String(t)});let i={timeZone:`UTC`,year:`numeric`,month:`long`};return r===void 0?g(`some day in {time}`,{time:new Intl.DateTimeFormat(h.value,i).format(F(t,n,1))}):new Intl.DateTimeFormat(h.value,{...i,day:`numeric`}).format(F(t,n,r))}function Ue(e){let t=new URLSearchParams(e),n=I(t.get(`known`)??``),r=t.get(`revision`)??``;return n===null?/^[1-9]\d{0,8}$/.test(r)?{at:null,revision:Number(r)}:null:{at:n,revision:null}}function We(e){return e===null?``:e.at===null?`?revision=${e.revision}`:`?known=${e.at.slice(0,10)}`}var L=Ue(location.search),Ge=[`Ping`,`Me`,`RecordKnown`,`HistoryOf`,`OneRevision`,`RevisionList`];function Ke(e,t){if(!t.startsWith(`query `)||Ge.includes(e))return null;let n=t.indexOf(`
}`),[,r=``,i=``]=/^(query \w+)(?:\(([^)]*)\))? \{/.exec(t),a=t.slice(t.indexOf(` {
`,r.length+i.length)+3,n);return`${r}(${[i,`$knownAt: DateTime, $knownRevision: Int`].filter(Boolean).join(`, `)}) {\n  asKnown(at: $knownAt, revision: $knownRevision) {\n${a}\n  }${t.slice(n)}`}var R=e(null),z=e([]),B=class extends Error{code;constructor(e,t){super(e),this.code=t}},V=`${t}graphql`,H=class{seconds;constructor(e){this.seconds=e}},qe=500,U=5e3;async function Je(e,t,n,r){return W(e,r,async e=>{for(let r=1;;r++){let i=await q(t,n,e).catch(e=>{if(r===1&&e instanceof B&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i===`unavailable`)await Y(e);else if(i instanceof H)await X(i.seconds*1e3,e);else return i}})}async function W(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};z.value=[...z.peek(),a];try{return await n(i)}finally{z.value=z.peek().filter(e=>e!==a)}}function G(e){return e?.extensions?.code===`UNAVAILABLE`}function K(e){return new B(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function Ye(e){if(e===null)throw K(void 0);return e}async function q({text:e,name:t},n,r){let i=L&&Ke(t,e),a=L&&i?{query:i,variables:{...n,knownAt:L.at,knownRevision:L.revision}}:{query:e,variables:n},o;try{o=await(await d(V,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({...a,operationName:t}),signal:r})).json()}catch{return r.throwIfAborted(),R.value=`server`,`unavailable`}let[s]=o.errors??[];if(G(s))return R.value=`database`,`unavailable`;if(R.value=null,s?.extensions?.code===`PREPARING`)return new H(s.extensions.retryAfter??1);let c=i?o.data?.asKnown:o.data;if(s||!c)throw K(s);return c}var J=null;async function Y(e){J??=Xe().finally(()=>{J=null}),await Promise.race([J,Z(e)]),e.throwIfAborted()}async function Xe(){for(let e=qe;;e=Math.min(e*2,U))if(await new Promise(t=>setTimeout(t,e)),await q(M,{},AbortSignal.timeout(U)).catch(()=>`unavailable`)!==`unavailable`)return}async function X(e,t){let n=0;await Promise.race([new Promise(t=>n=setTimeout(t,e)),Z(t)]),clearTimeout(n),t.throwIfAborted()}function Z(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}var Q=e(null),Ze=e(null);function Qe(e){switch(e){case`NOT_FOUND`:return g(`It is not in this database.`);case`TIMEOUT`:return g(`It took too long.`);case`LIMIT_EXCEEDED`:return g(`It is more than the server answers at once.`);case`OVERLOADED`:return g(`The server has too much to do: try again later.`);case`UNAUTHENTICATED`:case`FORBIDDEN`:return g(`Who asks is not allowed to.`);default:return null}}function $e({code:e,message:t}){return[h.value===`en`?null:Qe(e),t].filter(Boolean).join(` `)}async function et(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Q.value=e instanceof B?$e(e):g(`Something went wrong: {error}`,{error:String(e)}))}}function $(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function tt(e,t,n){let r=$(e,t),i=r+$(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function nt(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function rt(e){return`\u2068${e}\u2069`}var it=document.querySelector(`meta[name="ties-offer"]`)?.content===`playground`;export{N as $,_e as A,ee as At,Ce as B,P as C,ie as Ct,le as D,u as Dt,E,s as Et,ve as F,ze as G,ue as H,w as I,O as J,fe as K,C as L,ye as M,D as N,Se as O,l as Ot,he as P,Me as Q,be as R,I as S,v as St,Ie as T,d as Tt,pe as U,T as V,je as W,Ee as X,Fe as Y,A as Z,R as _,h as _t,Q as a,ge as at,We as b,re as bt,B as c,ce as ct,G as d,we as dt,De as et,X as f,me as ft,Y as g,y as gt,K as h,ae as ht,nt as i,Ae as it,xe as j,t as jt,Pe as k,c as kt,Ye as l,de as lt,W as m,oe as mt,rt as n,Le as nt,Ze as o,Ne as ot,Je as p,j as pt,k as q,tt as r,ke as rt,et as s,Re as st,it as t,S as tt,V as u,Oe as ut,z as v,m as vt,se as w,o as wt,He as x,_ as xt,L as y,g as yt,Te as z};