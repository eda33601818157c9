import{d as e}from"./vendor-7z8VDRyV.js";var t=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,n=`ties-token`,r=/^[\w.~+/=-]+$/,i=new Set,a={token:ie(),refused:!1};function o(){return a}function ee(e){return i.add(e),()=>i.delete(e)}function te(){u(),addEventListener(`hashchange`,({oldURL:e})=>{u()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function s(e){return r.test(e)?(d({token:e,refused:!1}),!0):!1}function ne(){d({token:null,refused:!1}),location.reload()}var c=crypto.getRandomValues(new Uint32Array(3)).join(`-`),re=0;async function l(e,t={}){let{token:n}=a,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`),r.set(`X-Request-Id`,`${c}.${++re}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(a.token===n&&d({token:null,refused:!0}),fetch(e,t)):i}function u(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);return history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`)),s(t.slice(6)),!0}function d(e){a=e;try{e.token===null?sessionStorage.removeItem(n):sessionStorage.setItem(n,e.token)}catch{}i.forEach(e=>e())}function ie(){try{return sessionStorage.getItem(n)}catch{return null}}var f=e({}),p=e(`en`);function m(e,t={}){let n=f.value[e]??e;return v(typeof n==`string`?n:n[1],t)}function ae(e,t,n,r={}){let i=f.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return v(e===1?a:o,{...r,n:_(e)})}function oe(e,t){return m(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function h(e){return new Proxy(e,{get:(e,t)=>m(String(Reflect.get(e,t)))})}function g(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,h(t)]))}function _(e){return e.toLocaleString(p.value)}function v(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var y={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},se=Object.keys(y),ce=g(y);Object.values(y).flatMap(e=>[e.out,e.in]);var le={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},ue={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},de={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},fe={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},pe={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
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
}`},me={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
}`},he={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},ge={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},_e={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},b={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},x={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},S={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
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
}`},C={name:`FactsOf`,text:`query FactsOf($ids: [ID!]!, $first: Int!) {
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
}`},w={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},T={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},E={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
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
}`},D={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
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
}`},O={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
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
}`},k={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},A={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},j={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},M={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},N={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},P={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},F={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},I={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
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
}`},ve={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
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
}`},ye={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
}`},be={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
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
}`},xe={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},Se={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
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
}`},Ce={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},L={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},we={name:`StoredRecord`,text:`query StoredRecord($id: ID!) {
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
}`},Te={name:`RecordKnown`,text:`query RecordKnown($id: ID!, $revision: Int, $at: DateTime) {
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
}`},Ee={name:`RecordsNow`,text:`query RecordsNow($ids: [ID!]!) {
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
}`},De={name:`HistoryOf`,text:`query HistoryOf($id: ID!, $withClaims: Boolean!, $first: Int!, $after: String) {
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
}`},Oe={name:`OneRevision`,text:`query OneRevision($number: Int!, $first: Int!, $after: String) {
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
}`},ke={name:`Revert`,text:`mutation Revert($revision: Int!, $only: [ID!], $reason: String, $dryRun: Boolean!) {
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
}`},Ae={name:`ChangesSince`,text:`subscription ChangesSince($since: Int) {
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
}`},je={name:`Me`,text:`query Me {
  me {
    name
    role
    rights
    expires
  }
}`},Me={name:`Apply`,text:`mutation Apply($input: ApplyInput!) {
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
}`},Ne={name:`Propose`,text:`mutation Propose($input: ApplyInput!) {
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
}`},Pe={name:`RevisionList`,text:`query RevisionList($first: Int!, $after: String, $changes: Int!) {
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
}`},Fe={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
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
}`},R=e(null),z=e([]),B=class extends Error{code;constructor(e,t){super(e),this.code=t}},V=`${t}graphql`,H=class{seconds;constructor(e){this.seconds=e}},Ie=500,U=5e3;async function Le(e,t,n,r){return W(e,r,async e=>{for(let r=1;;r++){let i=await q(t,n,e).catch(e=>{if(r===1&&e instanceof B&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i===`unavailable`)await Y(e);else if(i instanceof H)await X(i.seconds*1e3,e);else return i}})}async function W(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};z.value=[...z.peek(),a];try{return await n(i)}finally{z.value=z.peek().filter(e=>e!==a)}}function G(e){return e?.extensions?.code===`UNAVAILABLE`}function K(e){return new B(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function Re(e){if(e===null)throw K(void 0);return e}async function q({text:e,name:t},n,r){let i;try{i=await(await l(V,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),R.value=`server`,`unavailable`}let[a]=i.errors??[];if(G(a))return R.value=`database`,`unavailable`;if(R.value=null,a?.extensions?.code===`PREPARING`)return new H(a.extensions.retryAfter??1);if(a||!i.data)throw K(a);return i.data}var J=null;async function Y(e){J??=ze().finally(()=>{J=null}),await Promise.race([J,Z(e)]),e.throwIfAborted()}async function ze(){for(let e=Ie;;e=Math.min(e*2,U))if(await new Promise(t=>setTimeout(t,e)),await q(F,{},AbortSignal.timeout(U)).catch(()=>`unavailable`)!==`unavailable`)return}async function X(e,t){let n=0;await Promise.race([new Promise(t=>n=setTimeout(t,e)),Z(t)]),clearTimeout(n),t.throwIfAborted()}function Z(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}var Q=e(null),Be=e(null);function Ve(e){switch(e){case`NOT_FOUND`:return m(`It is not in this database.`);case`TIMEOUT`:return m(`It took too long.`);case`LIMIT_EXCEEDED`:return m(`It is more than the server answers at once.`);case`OVERLOADED`:return m(`The server has too much to do: try again later.`);case`UNAUTHENTICATED`:case`FORBIDDEN`:return m(`Who asks is not allowed to.`);default:return null}}function He({code:e,message:t}){return[p.value===`en`?null:Ve(e),t].filter(Boolean).join(` `)}async function Ue(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Q.value=e instanceof B?He(e):m(`Something went wrong: {error}`,{error:String(e)}))}}function $(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function We(e,t,n){let r=$(e,t),i=r+$(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function Ge(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function Ke(e){return`\u2068${e}\u2069`}var qe=document.querySelector(`meta[name="ties-offer"]`)?.content===`playground`;export{Ee as $,C as A,Fe as B,ye as C,s as Ct,w as D,ve as E,t as Et,be as F,Ce as G,M as H,O as I,I as J,N as K,pe as L,E as M,T as N,A as O,Se as P,Te as Q,ge as R,fe as S,c as St,S as T,ne as Tt,j as U,he as V,je as W,le as X,L as Y,Ne as Z,R as _,g as _t,Q as a,we as at,Me as b,l as bt,B as c,P as ct,G as d,_ as dt,x as et,X as f,p as ft,Y as g,h as gt,K as h,ae as ht,Ge as i,me as it,D as j,b as k,Re as l,ce as lt,W as m,m as mt,Ke as n,Pe as nt,Be as o,xe as ot,Le as p,f as pt,Oe as q,We as r,de as rt,Ue as s,_e as st,qe as t,ke as tt,V as u,se as ut,z as v,oe as vt,Ae as w,te as wt,k as x,ee as xt,ue as y,o as yt,De as z};