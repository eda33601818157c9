import{_ as e,c as t,d as n,f as r,g as i,h as a,l as o,m as s,s as c,t as l,u}from"./vendor-7z8VDRyV.js";var d=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,f=`ties-token`,p=new Set,m={token:ne(),refused:!1};function h(){return m}function g(e){return p.add(e),()=>p.delete(e)}function _(){te(),addEventListener(`hashchange`,({oldURL:e})=>{te()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function ee(){b({token:null,refused:!1}),location.reload()}async function v(e,t={}){let{token:n}=m,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(m.token===n&&b({token:null,refused:!0}),fetch(e,t)):i}async function y(){try{return(await(await v(`${d}graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function te(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&b({token:r,refused:!1}),!0}function b(e){m=e;try{e.token===null?sessionStorage.removeItem(f):sessionStorage.setItem(f,e.token)}catch{}p.forEach(e=>e())}function ne(){try{return sessionStorage.getItem(f)}catch{return null}}var x=n({}),S=n(`en`);function C(e,t={}){let n=x.value[e]??e;return ae(typeof n==`string`?n:n[1],t)}function w(e,t,n,r={}){let i=x.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return ae(e===1?a:o,{...r,n:ie(e)})}function re(e,t){return C(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function T(e){return new Proxy(e,{get:(e,t)=>C(String(Reflect.get(e,t)))})}function E(e){return Object.fromEntries(Object.entries(e).map(([e,t])=>[e,T(t)]))}function ie(e){return e.toLocaleString(S.value)}function ae(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var D={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},oe=Object.keys(D),se=E(D);Object.values(D).flatMap(e=>[e.out,e.in]);var ce={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},le={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},ue={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},de={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},fe={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
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
}`},pe={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
}`},me={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},he={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},ge={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},_e={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},ve={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},ye={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
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
}`},be={name:`FactsOf`,text:`query FactsOf($ids: [ID!]!, $first: Int!) {
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
}`},xe={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Se={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},Ce={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
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
}`},we={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
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
}`},Te={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
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
}`},Ee={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},De={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},Oe={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},ke={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},Ae={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},je={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},Me={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Ne={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
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
}`},Pe={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
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
}`},Fe={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
}`},Ie={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
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
}`},Le={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},Re={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
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
}`},ze={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Be={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},Ve={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
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
}`},O=n(null),k=n([]),He=class extends Error{code;constructor(e,t){super(e),this.code=t}},Ue=`${d}graphql`,We=500,Ge=5e3;async function A(e,t,n,r){return Ke(e,r,async e=>{for(let r=1;;r++){let i=await Je(t,n,e).catch(e=>{if(r===1&&e instanceof He&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Ye(e)}})}async function Ke(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};k.value=[...k.peek(),a];try{return await n(i)}finally{k.value=k.peek().filter(e=>e!==a)}}function qe(e){return e?.extensions?.code===`UNAVAILABLE`}function j(e){return new He(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function M(e){if(e===null)throw j(void 0);return e}async function Je({text:e,name:t},n,r){let i;try{i=await(await v(Ue,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),O.value=`server`,`unavailable`}let[a]=i.errors??[];if(qe(a))return O.value=`database`,`unavailable`;if(O.value=null,a||!i.data)throw j(a);return i.data}var N=null;async function Ye(e){N??=Xe().finally(()=>{N=null}),await Promise.race([N,Ze(e)]),e.throwIfAborted()}async function Xe(){for(let e=We;;e=Math.min(e*2,Ge))if(await new Promise(t=>setTimeout(t,e)),await Je(Me,{},AbortSignal.timeout(Ge)).catch(()=>`unavailable`)!==`unavailable`)return}function Ze(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function Qe(e,{type:t,recordedName:n,aliases:r}){let i=e=>t===`Person`?et(e)!==et(n):!$e(e,n);return r.find(t=>t.language?.toLowerCase().split(`-`)[0]===e&&i(t.name))?.name??n}function $e(e,t){let n=t.toLowerCase().split(/\s+/);return t.includes(e)||e.toLowerCase().split(/\s+/).every(e=>n.includes(e))}function et(e){return/\p{Script=Han}/u.test(e)}function P(e){let t={type:e.__typename,recordedName:e.name,aliases:e.aliases};return{...t,id:e.id,name:Qe(S.peek(),t),degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function tt(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function nt({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var F=n(null),I=n(null);function rt(e){switch(e){case`NOT_FOUND`:return C(`It is not in this database.`);case`TIMEOUT`:return C(`It took too long.`);case`LIMIT_EXCEEDED`:return C(`It is more than the server answers at once.`);case`OVERLOADED`:return C(`The server has too much to do: try again later.`);case`UNAUTHENTICATED`:case`FORBIDDEN`:return C(`Who asks is not allowed to.`);default:return null}}function it({code:e,message:t}){return[S.value===`en`?null:rt(e),t].filter(Boolean).join(` `)}async function L(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(F.value=e instanceof He?it(e):C(`Something went wrong: {error}`,{error:String(e)}))}}function at(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function ot(e,t,n){let r=at(e,t),i=r+at(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function R(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function st(e){return`\u2068${e}\u2069`}var ct=[`CAME`,`LEFT`,`STAYED`,`UNSURE`];function lt({asOf:e,comparedTo:t}){return e===null||t===null||e===t?null:e<t?[e,t]:[t,e]}function z(e,t){return e===`NONE`&&t===`NONE`?null:e===`UNKNOWN`||t===`UNKNOWN`?{outcome:`UNSURE`,verdict:`UNKNOWN`}:e===`NONE`?{outcome:`CAME`,verdict:t}:t===`NONE`?{outcome:`LEFT`,verdict:e}:{outcome:`STAYED`,verdict:e===`CERTAIN`?t:e}}function ut(e,t,n){let r=ft(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let{verdict:t,outcome:c}=dt(s.id,e,n),l=pt(s,t,e);l?i[l]++:a.push({relation:s,verdict:t,outcome:c})}let s=mt(r,t,o),c=e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t));return{entities:r,lines:a,flows:c,groups:e.groups.filter(({of:t,type:n})=>r.has(t)&&!e.filters.types.includes(n)),linked:new Set([...a.flatMap(({relation:e})=>[e.source,e.target]),...c.flatMap(({from:e,to:t})=>[e,t])]),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function dt(e,t,n){let r=t.asOf===null?null:n.on.get(e)??null,i=lt(t),a=n.comparedTo.get(e);return i===null||r===null||a===void 0?{verdict:r,outcome:null}:(i[0]===t.asOf?z(r,a):z(a,r))??{verdict:`NONE`,outcome:null}}function ft(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function pt(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function mt(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var ht=class{entities=new Map;relations=new Map;merged=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function gt(e){return{past:[],present:e,future:[]}}function _t(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function vt(e,t){return{...e,present:t}}function yt(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function bt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}function xt(e){return e.startsWith(`group:`)}var St={types:[],kinds:[],standings:[],verdicts:[]},Ct={nodes:new Map,selected:[],asOf:null,comparedTo:null,filters:St,highlighted:[],hidden:[],flows:[],groups:[],scene:null,aside:null};function wt(e,t){switch(t.do){case`add`:return B(e,t);case`group`:return V({...e,groups:[...e.groups,...t.groups]},[t.expanded],{expanded:!0});case`openGroup`:{let n=e.groups.find(({id:e})=>e===t.id),r=e.groups.filter(e=>e!==n);return B({...e,groups:r,selected:[]},{do:`add`,positions:t.positions,addedBy:n?.of??null,expanded:[]})}case`stage`:return Tt(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return Ot(V(e,[t.id],{expanded:!1}),[...t.removed,...e.groups.filter(({of:e})=>e===t.id).map(({id:e})=>e)]);case`hide`:return Dt(e,t.ids);case`keep`:return Dt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`forgetHidden`:return{...e,hidden:[]};case`pin`:return V(e,t.ids,{pinned:t.pinned});case`move`:return Et(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf,comparedTo:t.asOf===null?null:e.comparedTo};case`compare`:return{...e,comparedTo:t.comparedTo};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function B(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:H(r),y:H(i),pinned:!1,expanded:!1,addedBy:t.addedBy});let r=e.hidden.filter(e=>!n.has(e));return V({...e,nodes:n,hidden:r,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function Tt(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows,groups:e.groups};return B({...e,nodes:new Map,flows:r,groups:[],scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function V(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function Et(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:H(r),y:H(i)})}let r=e.groups.map(e=>{let n=t.get(e.id);return n?{...e,x:H(n.x),y:H(n.y)}:e});return{...e,nodes:n,groups:r}}function Dt(e,t){let n=t.filter(t=>e.nodes.has(t));return{...Ot(e,t),hidden:[...new Set([...n,...e.hidden])]}}function Ot(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e))),i=e.groups.filter(({id:e,of:t})=>!n.has(e)&&r.has(t));return{...e,nodes:r,groups:i,selected:e.selected.filter(e=>!n.has(e))}}function H(e){return Math.round(e*10)/10}var U=new ht,W=n(0),G=n(gt(Ct)),K=c(()=>G.value.present),kt=c(()=>K.value.nodes),At=n(new Map),jt=n(new Map),Mt=c(()=>(W.value,ut(K.value,U,{on:At.value,comparedTo:jt.value}))),Nt=n(null),q=n(``);function Pt({entities:e=[],relations:t=[]}){U.add(e,t),W.value++}u(()=>{let e=S.value;t(()=>{for(let t of U.entities.values())t.name=Qe(e,t);W.value++})});function Ft(e){e.do!==`stage`&&(q.value=``),G.value=_t(G.value,wt(K.value,e))}function It(e){G.value=vt(G.value,wt(K.value,e))}function Lt(){o(()=>{G.value=yt(G.value),q.value=C(`Undone.`)})}function Rt(){o(()=>{G.value=bt(G.value),q.value=C(`Redone.`)})}function J(e,t=e){return U.entities.get(e)?.name??t}var zt=80;function Bt(e){return st(R(J(e),zt))}var Vt=`ties-theme`,Y=n(Wt()),Ht=matchMedia(`(prefers-color-scheme: dark)`),Ut=n(Ht.matches);Ht.addEventListener(`change`,({matches:e})=>{Ut.value=e});function X(){return Y.value===`system`?Ut.value:Y.value===`dark`}function Wt(){try{let e=localStorage.getItem(Vt);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}u(()=>{document.documentElement.dataset.theme=X()?`dark`:`light`;try{localStorage.setItem(Vt,Y.value)}catch{}});var Gt={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`},outcomes:{CAME:`#00805e`,LEFT:`#c4500a`,STAYED:`#566270`,UNSURE:`#9aa1a9`}},Kt={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`},outcomes:{CAME:`#2fc39a`,LEFT:`#f0913e`,STAYED:`#98a4b0`,UNSURE:`#68717a`}},qt={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function Jt({relation:e,outcome:t},{standings:n,outcomes:r}){return t===null||t===`STAYED`?n[e.standing]:r[t]}function Yt(){return X()?Kt:Gt}var Xt={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},Zt=E(Xt),Qt={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},$t=E(Qt),en={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`},tn=T(en),nn={CAME:`came`,LEFT:`left`,STAYED:`stayed`,UNSURE:`nothing says`},rn=T(nn);[...[Xt,Qt].flatMap(e=>Object.values(e).flatMap(e=>Object.values(e))),...Object.values(en),...Object.values(nn)];function an(e,t,n=`${t}s`){return w(e,`{n} ${t}`,`{n} ${n}`)}function on(e){return e.inferred?C(`{dates} (inferred)`,{dates:sn(e)}):sn(e)}function sn({start:e,end:t,status:n}){if(e&&t)return e===t?C(`in {start}`,{start:e}):C(`{start} to {end}`,{start:e,end:t});if(e)switch(n){case`CURRENT`:return C(`since {start}`,{start:e});case`ENDED`:return C(`from {start}; end not known`,{start:e});default:return C(`from {start}; whether it goes on is not known`,{start:e})}if(t)return C(`until {end}; start not known`,{end:t});switch(n){case`CURRENT`:return C(`goes on; start not known`);case`ENDED`:return C(`ended; no dates known`);default:return C(`no dates known`)}}function cn({least:e,most:t}){if(e===0&&t===0)return C(`no day`);if(e===0)return t===null?C(`how long is not known`):C(`at most {time}`,{time:Z(t,`up`)});if(t===null)return C(`at least {time}`,{time:Z(e,`down`)});if(e===t)return w(e,`{n} day`,`{n} days`);let[n,r]=[Z(e,`down`),Z(t,`up`)];return C(`{from} to {to}`,{from:n,to:r})}var ln=365.25,un=ln/12;function Z(e,t){let n=e=>t===`up`?Math.ceil(e):Math.floor(e);return e>=2*ln?w(n(e/ln),`{n} year`,`{n} years`):e>=3*un?w(n(e/un),`{n} month`,`{n} months`):w(e,`{n} day`,`{n} days`)}var dn={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,play:`M7 5l8 5l-8 5z`,pause:`M7.5 5v10M12.5 5v10`,close:`M5 5l10 10M15 5L5 15`};function fn({name:e,label:t}){return l(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:l(`path`,{d:dn[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var pn=500,mn=n(0);function hn({children:t}){return l(e,{children:[l(`div`,{class:`banners`,children:[l(gn,{}),l(_n,{}),l(vn,{}),t]}),l(yn,{})]})}function gn(){if(O.value===null)return null;let e=O.value===`server`?C(`The server cannot be reached.`):C(`The server cannot reach its database.`);return l(`div`,{class:`banner away`,role:`alert`,children:[e,` `,C(`What you asked for will be answered as soon as it is back.`)]})}function _n(){return F.value===null?null:l(`div`,{class:`banner fault`,role:`alert`,children:[l(`bdi`,{children:F.value}),l(`button`,{type:`button`,class:`icon`,onClick:()=>F.value=null,children:l(fn,{name:`close`,label:C(`Dismiss`)})})]})}function vn(){return I.value===null?null:l(`div`,{class:`banner away notice`,role:`alert`,children:[l(`bdi`,{children:I.value}),l(`button`,{type:`button`,class:`icon`,onClick:()=>I.value=null,children:l(fn,{name:`close`,label:C(`Dismiss`)})})]})}function yn(){let t=k.value;r(()=>{if(t.length===0)return;let e=setInterval(()=>{mn.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let[n]=t.filter(({since:e})=>mn.value-e>pn);return l(`div`,{class:`progress`,role:`status`,children:n&&l(e,{children:[l(`span`,{class:`runner`}),C(n.label),`…`,l(`button`,{type:`button`,class:`small`,onClick:()=>t.forEach(({cancel:e})=>e()),children:C(`Stop`)})]})})}function bn(e,t){let[n,a]=i(null);return r(()=>{let t=new AbortController;return a(null),L(e(t.signal).then(e=>{t.signal.aborted||a(()=>e)})),()=>t.abort()},t),n}var xn={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Sn({type:e}){return l(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:l(`path`,{d:xn[e],fill:Yt().types[e]})})}var Cn={en:{path:`How is {a} linked to {b}?`,overlap:`Were {a} and {b} together?`,colleagues:`Who were the colleagues of {a}?`,flows:`Where did the people of {a} come from and go to?`,career:`What happened when in the career of {a}?`,company:`All about {a}`,people:`Who was at {a}?`,alumni:`Who has left {a}, and where are they now?`,both:`Who was at both {a} and {b}?`,moved:`Who was at {a} and later at {b}?`,back:`Who came back to {a}?`,headcount:`How many people were at {a} over the years?`,similar:`What has a name like {a}?`,gaps:`What is missing about {a}?`},it:{path:`Come è legato {a} a {b}?`,overlap:`{a} e {b} sono stati insieme?`,colleagues:`Chi erano i colleghi di {a}?`,flows:`Da dove venivano e dove sono andate le persone di {a}?`,career:`Che cosa è successo, e quando, nella carriera di {a}?`,company:`Tutto su {a}`,people:`Chi c’era da {a}?`,alumni:`Chi ha lasciato {a}, e dov’è ora?`,both:`Chi è stato sia da {a} sia da {b}?`,moved:`Chi è stato da {a} e poi da {b}?`,back:`Chi è tornato da {a}?`,headcount:`Quante persone c’erano da {a} negli anni?`,similar:`Che cosa ha un nome come {a}?`,gaps:`Che cosa manca su {a}?`},zh:{path:`{a} 与 {b} 有什么关联?`,overlap:`{a} 与 {b} 曾经共事吗?`,colleagues:`{a} 的同事有谁?`,flows:`{a} 的人从哪里来,到哪里去?`,career:`{a} 的职业生涯中何时发生了什么?`,company:`{a} 的全部`,people:`谁在 {a} 待过?`,alumni:`谁离开了 {a},现在在哪里?`,both:`谁在 {a} 和 {b} 都待过?`,moved:`谁先在 {a},后在 {b}?`,back:`谁回到了 {a}?`,headcount:`{a} 历年有多少人?`,similar:`什么名称与 {a} 相似?`,gaps:`关于 {a} 缺少什么?`}};function wn(e){return Cn[e]}function Tn(e){return e.split(/\{([ab])\}/)}var En=[`en`,`it`,`zh`];function Dn(e){return e.map(e=>En.find(t=>e.toLowerCase().split(`-`)[0]===t)).find(e=>e!==void 0)??`en`}var On=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),kn=function(e,t){return new URL(e,t).href},An={},jn=function(e){return e.pathname.endsWith(`.css`)},Mn=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Nn=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=kn(t,n);let r=s(t),i=jn(r);return Mn(An,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:On,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Pn=`ties-language`,Fn={en:async()=>({}),it:async()=>(await Nn(async()=>{let{it:e}=await import(`./it-BStN-bW6.js`);return{it:e}},[],import.meta.url)).it,zh:async()=>(await Nn(async()=>{let{zh:e}=await import(`./zh-Hol7tt2d.js`);return{zh:e}},[],import.meta.url)).zh};function In(e){try{localStorage.setItem(Pn,e)}catch{}L(Ln(e))}async function Ln(e){x.value=await Fn[e](),S.value=e}function Rn(){try{let e=localStorage.getItem(Pn);return Dn(e===null?navigator.languages:[e])}catch{return Dn(navigator.languages)}}async function zn(){u(()=>{document.documentElement.lang=S.value}),await Ln(Rn()).catch(()=>{})}var Bn={en:`English`,it:`Italiano`,zh:`中文`};function Vn(){return l(`select`,{class:`language`,"aria-label":C(`Language`),value:S.value,onChange:({currentTarget:e})=>In(e.value),children:En.map(e=>l(`option`,{value:e,lang:e,children:Bn[e]},e))})}var Hn={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`},Un={START_UNKNOWN:`no start is given`,START_VAGUE:`the start may be any day of what is given`,END_UNKNOWN:`no end is given`,END_VAGUE:`the end may be any day of what is given`,TENSE_INFERRED:`that it goes on, or has ended, was read out of the context`},Wn={...Un,STILL_GOING:`it went on when it was recorded: of later days nothing is known`,NEVER_TOGETHER:`the dates leave no day on which all of them were there`,LIST_OPEN:`the source says that there are more employers or teams than are recorded`,NOTHING_RECORDED:`no company or team is recorded where all of them have been`},Gn={...Un,LIST_OPEN:`the source says that there are more than are recorded`,NOTHING_RECORDED:`none is recorded`,ONLY_REPORTED:`it is attributed to somebody: no source states it`,ONLY_INFERRED:`it was read out of the context: no source states it`,NO_QUOTE:`whole documents are cited, and no words of them`},Kn=T(Hn),qn=T(Wn),Jn=T(Gn);[Hn,Wn,Gn].flatMap(e=>Object.values(e)).filter(Boolean);var Q=8,Yn=90;async function Xn(e,t,n){let{search:r}=await A(`Searching`,Se,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:Q},n),{nodes:i,pageInfo:a}=M(r),o=i.map($n);if(i.some(({reason:e})=>e!==`FUZZY`&&e!==`TOKEN`))return{hits:o,more:a.hasNextPage};let s=await Zn(e.trim(),n),c=new Set(o.map(({entity:e})=>e.id)),l=s.filter(({entity:e})=>!c.has(e.id)&&(t?.includes(e.type)??!0)),u=o.filter((e,t)=>i[t]?.reason===`TOKEN`),d=o.filter((e,t)=>i[t]?.reason!==`TOKEN`);return{hits:[...u,...l.slice(0,Q),...d],more:a.hasNextPage}}async function Zn(e,t){if(e.length<3)return[];let n=A(`Searching`,Ce,{text:e.toLowerCase(),first:Q},t),r=Qn(e).map(e=>A(`Searching`,we,{...e,first:Q},t)),[{companies:i,projects:a},...o]=await Promise.all([n,...r]),s=o.flatMap(e=>M(e.people).nodes);return[...new Map([...s,...M(a).nodes,...M(i).nodes].map(e=>[e.id,e])).values()].map(e=>({entity:P(e),name:e.name,start:0,end:0,reason:``,detail:R(tr(e,[]),Yn)}))}function Qn(e){let t=e.split(/\s+/);return(t.length<2?[]:t.length===2?[1]:[1,t.length-1]).map(e=>({name:t.slice(0,e).join(` `),company:t.slice(e).join(` `)}))}function $n({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:C(`another name`);return{entity:P(e),name:t,start:n.start,end:n.end,reason:[a,Kn[r]].filter(Boolean).join(`, `),detail:R(tr(e,i),Yn)}}function er({start:e,end:t}){return e!==null||t!==null}function tr(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),[r]=`employments`in e?e.employments.nodes:[],i=r&&[r.role,r.company.name,er(r.period)&&on(r.period)].filter(Boolean).join(`, `),a=`category`in e?e.category:null;return n||i||[a,e.description].filter(Boolean).join(`, `)||an(e.degree,`link`)}function nr({text:e,start:t,end:n}){let[r,i,a]=ot(e,t,n);return l(`bdi`,{children:[r,i&&l(`mark`,{children:i}),a]})}function rr(e){let t=s(),[n,r]=i(e.value??``),[o,c]=i(null),[u,d]=i(!1),[f,p]=i(0),m=a(new AbortController),h=async t=>{if(m.current.abort(),m.current=new AbortController,t.trim()===``){c(null);return}let n=await Xn(t,e.types??null,m.current.signal);c(n.hits),d(n.more),p(0)},g=()=>{m.current.abort(),c(null)},_=t=>{Pt({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=o?.length??0;if(e.key===`ArrowDown`&&t>0)p((f+1)%t);else if(e.key===`ArrowUp`&&t>0)p((f+t-1)%t);else if(e.key===`Enter`&&o?.[f])_(o[f]);else if(e.key===`Escape`&&o)g();else return;e.preventDefault(),e.stopPropagation()},v=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},y=o!==null;return l(`div`,{class:`picker ${e.class??``}`,children:[l(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":y,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":y&&o.length>0?`${t}-${f}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),L(h(e.value))},onKeyDown:ee,onFocus:v,onClick:v,onBlur:g}),l(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":C(`Results`),hidden:!y,class:`hits`,children:[o?.map((e,n)=>l(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===f,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:l(ir,{hit:e})},e.entity.id)),u&&l(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:C(`There are more: type on to narrow them down`)}),o?.length===0&&l(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:C(`Nothing of this name. Try fewer letters, a name with a company (“wu google”), or what it is (“chatbot”).`)})]})]})}function ir({hit:t}){let{entity:n}=t,r=[Zt[n.type].one,t.detail,t.reason].filter(Boolean);return l(e,{children:[l(Sn,{type:n.type}),l(`span`,{class:`hit`,children:[l(`span`,{class:`hit-name`,children:[l(nr,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&l(e,{children:[` `,l(`span`,{class:`quiet`,children:[`→ `,l(`bdi`,{children:n.name})]})]})]}),l(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}var ar=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}],or=[...new Set(ar.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null))];function sr(e){return[...ar.filter(cr),...lr(e)].slice(0,3)}function cr({a:e,b:t}){return[e,t].every(e=>e===null||U.entities.has(e))}function lr(e){let[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[],...t&&!n?[{kind:`career`,a:t.id,b:null}]:[]]}function ur({question:e}){return Tn(wn(S.value)[e.kind]).map((t,n)=>n%2==0?t:l(dr,{id:e[t]},t))}function dr({id:e}){return l(`bdi`,{children:e===null?``:R(J(e),60)})}var fr=document.querySelector(`meta[name="ties-offer"]`)?.content===`playground`;function $(e){return encodeURIComponent(e).replaceAll(`%3A`,`:`)}function pr(e){return`${d}explore/${$(e)}`}function mr({kind:e,a:t,b:n}){return`${d}explore?${e}=${[t,n].flatMap(e=>e===null?[]:[$(e)]).join(`,`)}`}function hr(e,t,n){return e?.kind===`path`&&e.a!==null&&e.b!==null?`path=${$(e.a)},${$(e.b)}`:t.length===1?`of=${$(t[0])}&hops=1`:`of=${n.slice(0,gr).map($).join(`,`)}&hops=0`}var gr=40;function _r(e,t){let n=e=>e.replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`"`,`&quot;`);return`<iframe src="${n(`${d}embed?${e}`)}" title="${n(t)}" width="100%" height="480" loading="lazy"></iframe>`}function vr(e){return`${d}playground#query=${encodeURIComponent(e)}`}function yr(e,t){let n=new URLSearchParams(e),r=t.find(e=>n.has(e));if(r===void 0)return null;let[i,a]=n.get(r).split(`,`);return{kind:r,a:i||null,b:a||null}}function br(e){let t=/\/explore\/([^/]+)$/.exec(e)?.[1];try{return t===void 0?null:decodeURIComponent(t)}catch{return null}}var xr=n(h());g(()=>{xr.value=h()});function Sr(){let{token:t,refused:n}=xr.value,r=bn(async()=>t===null?null:y(),[t]);return t===null?n?l(`p`,{class:`account`,role:`status`,children:C(`Signed out: the token is no longer valid.`)}):null:l(`p`,{class:`account`,children:[r&&l(e,{children:[l(`bdi`,{children:r.name}),` `,l(`span`,{class:`quiet`,children:C(r.role.toLowerCase())})]}),l(`button`,{type:`button`,class:`small`,onClick:ee,children:C(`Sign out`)})]})}export{Lt as $,Le as $t,on as A,ye as At,q as B,he as Bt,xn as C,Ye as Ct,an as D,Ee as Dt,fn as E,le as Et,qt as F,be as Ft,Mt as G,ze as Gt,W as H,me as Ht,Yt as I,Re as It,J,Be as Jt,G as K,Ae as Kt,X as L,Ie as Lt,Zt as M,xe as Mt,tn as N,De as Nt,cn as O,de as Ot,Jt as P,_e as Pt,Bt as Q,pe as Qt,Y as R,Te as Rt,Sn as S,j as St,hn as T,k as Tt,Ft as U,ke as Ut,U as V,Ve as Vt,jt as W,Oe as Wt,Rt as X,ve as Xt,kt as Y,ce as Yt,It as Z,ue as Zt,qn as _,tt as _t,br as a,S as an,gt as at,wn as b,A as bt,yr as c,T as cn,z as ct,ur as d,_ as dn,ot as dt,ge as en,At as et,or as f,d as fn,R as ft,Jn as g,nt as gt,nr as h,P as ht,hr as i,ie as in,St as it,$t as j,Pe as jt,rn as k,Fe as kt,mr as l,re as ln,ct as lt,rr as m,L as mt,xr as n,se as nn,Ct as nt,pr as o,C as on,_t as ot,sr as p,I as pt,Nt as q,Ne as qt,_r as r,oe as rn,xt as rt,vr as s,w as sn,lt as st,Sr as t,je as tn,K as tt,fr as u,v as un,st as ut,Vn as v,M as vt,bn as w,O as wt,Tn as x,Ke as xt,zn as y,qe as yt,Pt as z,fe as zt};