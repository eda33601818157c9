import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g,v as _}from"./vendor-7z8VDRyV.js";var ee=`ties-token`,te=new Set,v={token:ue(),refused:!1};function ne(){return v}function re(e){return te.add(e),()=>te.delete(e)}function ie(){ce(),addEventListener(`hashchange`,({oldURL:e})=>{ce()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function ae(){le({token:null,refused:!1}),location.reload()}async function oe(e,t={}){let{token:n}=v,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(v.token===n&&le({token:null,refused:!0}),fetch(e,t)):i}async function se(){try{return(await(await oe(`./graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function ce(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&le({token:r,refused:!1}),!0}function le(e){v=e;try{e.token===null?sessionStorage.removeItem(ee):sessionStorage.setItem(ee,e.token)}catch{}te.forEach(e=>e())}function ue(){try{return sessionStorage.getItem(ee)}catch{return null}}var de=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],fe=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],pe=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function me(e,t){return e.source===t?e.target:e.source}var y={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},he=Object.keys(y),ge={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},_e={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},ve={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function b(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function ye(e){let t=e.inferred?` (inferred)`:``;return be(e)+t}function be({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function xe({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${b(t,`day`)}`:t===null?`at least ${b(e,`day`)}`:e===t?b(e,`day`):`${e.toLocaleString(`en`)} to ${b(t,`day`)}`}var Se={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Ce={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},we={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},Te={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},Ee={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
  gaps(of: $id, first: $first, after: $after) {
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      code
      text
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},De={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Oe={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},ke={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},Ae={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},je={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      description
      url
      aliases {
        name
        language
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
}`},Me={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ne={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Pe={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
        ...EntityParts
        description
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

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Fe={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ie={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
  nodes(ids: $ids) {
    ...EntityParts
  }
}

fragment EntityParts on Entity {
  __typename
  id
  name
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Le={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},Re={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},ze={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},Be={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},Ve={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},He={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
  overlap(people: $people) {
    verdict
    reasons {
      code
      text
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
  }
  days {
    least
    most
  }
  reasons {
    code
    text
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
}`},Ue={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $during: PeriodInput, $first: Int!, $after: String) {
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
  }
  days {
    least
    most
  }
  reasons {
    code
    text
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
}`},We={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
}`},Ge={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ke={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},qe={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Je={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},Ye={name:`KindsOf`,text:`query KindsOf($id: ID!) {
  node(id: $id) {
    ... on Entity {
      id
      EMPLOYED_BY: relations(kinds: [EMPLOYED_BY], first: 0) {
        totalCount
      }
      MEMBER_OF: relations(kinds: [MEMBER_OF], first: 0) {
        totalCount
      }
      FOUNDED: relations(kinds: [FOUNDED], first: 0) {
        totalCount
      }
      WORKS_ON: relations(kinds: [WORKS_ON], first: 0) {
        totalCount
      }
      PRODUCT_OF: relations(kinds: [PRODUCT_OF], first: 0) {
        totalCount
      }
      PART_OF: relations(kinds: [PART_OF], first: 0) {
        totalCount
      }
      BASED_IN: relations(kinds: [BASED_IN], first: 0) {
        totalCount
      }
      RECRUITS_FROM: relations(kinds: [RECRUITS_FROM], first: 0) {
        totalCount
      }
      RECRUITS_IN: relations(kinds: [RECRUITS_IN], first: 0) {
        totalCount
      }
      INVOLVED_IN: relations(kinds: [INVOLVED_IN], first: 0) {
        totalCount
      }
    }
  }
}`},Xe=r(null),Ze=r([]),Qe=class extends Error{code;constructor(e,t){super(e),this.code=t}},$e=`./graphql`,et=500,tt=5e3;async function x(e,t,n,r){return nt(e,r,async e=>{for(let r=1;;r++){let i=await at(t,n,e).catch(e=>{if(r===1&&e instanceof Qe&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await st(e)}})}async function nt(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};Ze.value=[...Ze.peek(),a];try{return await n(i)}finally{Ze.value=Ze.peek().filter(e=>e!==a)}}function rt(e){return e?.extensions?.code===`UNAVAILABLE`}function it(e){return new Qe(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function S(e){if(e===null)throw it(void 0);return e}async function at({text:e,name:t},n,r){let i;try{i=await(await oe($e,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),Xe.value=`server`,`unavailable`}let[a]=i.errors??[];if(rt(a))return Xe.value=`database`,`unavailable`;if(Xe.value=null,a||!i.data)throw it(a);return i.data}var ot=null;async function st(e){ot??=ct().finally(()=>{ot=null}),await Promise.race([ot,lt(e)]),e.throwIfAborted()}async function ct(){for(let e=et;;e=Math.min(e*2,tt))if(await new Promise(t=>setTimeout(t,e)),await at(Ve,{},AbortSignal.timeout(tt)).catch(()=>`unavailable`)!==`unavailable`)return}function lt(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function C(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function w(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function ut({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var dt=1e3,ft=1e5,pt=100;async function mt(e){let t=Object.values(await x(`Looking for the best connected`,Fe,{first:e})).map(S);return{entities:t.flatMap(({nodes:e})=>e.map(C)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function ht(e,t){let{nodes:n}=S((await x(`Looking for flows between companies`,Ke,{during:Et(t),first:e})).talentFlows);return{entities:n.flatMap(({from:e,to:t})=>[C(e),C(t)]),flows:n.map(ut)}}async function gt(e,t,n){let{nodes:r,edges:i}=S((await x(`Looking around`,ze,{ids:[...e],asOf:t,limit:n})).neighbourhood);return{entities:r.map(C),relations:i.map(w)}}async function _t(e){return nt(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of Tt(e,dt)){let{nodes:e}=await x(`Looking up`,Ie,{ids:r},t);n.push(...S(e).filter(wt).map(C))}return n})}async function vt(e,t){let{kinds:n,role:r,asOf:i,first:a,after:o}=t,s=r?{role:{contains:r}}:null,{node:c}=await x(`Asking for neighbours`,Le,{id:e,kinds:n&&[...n],where:s,asOf:i,first:a,after:o});if(!c||!(`relations`in c))return null;let{edges:l,totalCount:u,pageInfo:d}=c.relations;return{entities:[C(c),...l.map(({other:e})=>C(e))],relations:l.map(e=>w(e.node)),total:u,next:d.hasNextPage?d.endCursor:null}}async function yt(e){return nt(`Asking for the links of ${b(e.length,`entity`,`entities`)}`,void 0,t=>bt(e,t))}async function bt(e,t){let n={entities:[],relations:[]};for(let r of Tt(e,Math.floor(ft/401))){let{nodes:e}=await x(`Asking for links`,Re,{ids:r,first:pt},t);for(let t of S(e))t&&`relations`in t&&xt(n,t.relations.edges)}return n}function xt(e,t){for(let{node:n,other:r}of t)e.relations.push(w(n)),e.entities.push(C(r))}async function St(e,t){let{node:n}=await x(`Counting links`,Ye,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of he)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function Ct(e,t,n){return nt(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Tt(e,dt)){let{nodes:e}=await x(`Asking`,Be,{ids:i,on:t},n);for(let t of S(e))t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function wt(e){return e!==null&&`degree`in e}function*Tt(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}function Et(e){return e===null?null:{start:null,end:e}}var Dt=r(null);async function T(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Dt.value=e instanceof Qe?e.message:`Something went wrong: ${String(e)}`)}}function Ot(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function kt(e,t,n){let r=Ot(e,t),i=r+Ot(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function E(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function At(e){return`\u2068${e}\u2069`}function jt(e,t,n){let r=Mt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=Nt(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=Pt(r,t,o);return{entities:r,lines:a,flows:e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t)),groups:e.groups.filter(({of:t,type:n})=>r.has(t)&&!e.filters.types.includes(n)),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function Mt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function Nt(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function Pt(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var Ft=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function It(e){return{past:[],present:e,future:[]}}function Lt(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function Rt(e,t){return{...e,present:t}}function zt(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function Bt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}function Vt(e){return e.startsWith(`group:`)}var Ht={types:[],kinds:[],standings:[],verdicts:[]},Ut={nodes:new Map,selected:[],asOf:null,filters:Ht,highlighted:[],flows:[],groups:[],scene:null,aside:null};function Wt(e,t){switch(t.do){case`add`:return Gt(e,t);case`group`:return qt({...e,groups:[...e.groups,...t.groups]},[t.expanded],{expanded:!0});case`openGroup`:{let n=e.groups.find(({id:e})=>e===t.id),r=e.groups.filter(e=>e!==n);return Gt({...e,groups:r,selected:[]},{do:`add`,positions:t.positions,addedBy:n?.of??null,expanded:[]})}case`stage`:return Kt(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return Yt(qt(e,[t.id],{expanded:!1}),[...t.removed,...e.groups.filter(({of:e})=>e===t.id).map(({id:e})=>e)]);case`hide`:return Yt(e,t.ids);case`keep`:return Yt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return qt(e,t.ids,{pinned:t.pinned});case`move`:return Jt(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function Gt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:Xt(r),y:Xt(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return qt({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function Kt(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows,groups:e.groups};return Gt({...e,nodes:new Map,flows:r,groups:[],scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function qt(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function Jt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:Xt(r),y:Xt(i)})}let r=e.groups.map(e=>{let n=t.get(e.id);return n?{...e,x:Xt(n.x),y:Xt(n.y)}:e});return{...e,nodes:n,groups:r}}function Yt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e))),i=e.groups.filter(({id:e,of:t})=>!n.has(e)&&r.has(t));return{...e,nodes:r,groups:i,selected:e.selected.filter(e=>!n.has(e))}}function Xt(e){return Math.round(e*10)/10}var D=new Ft,Zt=r(0),O=r(It(Ut)),k=m(()=>O.value.present),Qt=m(()=>k.value.nodes),$t=r(new Map),A=m(()=>(Zt.value,jt(k.value,D,$t.value))),j=r(``);function M({entities:e=[],relations:t=[]}){D.add(e,t),Zt.value++}function N(e){O.value=Lt(O.value,Wt(k.value,e))}function en(e){O.value=Rt(O.value,Wt(k.value,e))}function tn(){c(()=>{O.value=zt(O.value),j.value=`Undone.`})}function nn(){c(()=>{O.value=Bt(O.value),j.value=`Redone.`})}function P(e){return D.entities.get(e)?.name??e}var rn=80;function F(e){return At(E(P(e),rn))}var an=new Map,on=30,sn=new AbortController;function cn(){let e=m(()=>k.value.asOf);return g(()=>{let t=e.value;if(Zt.value,sn.abort(),t===null){$t.value=new Map;return}let r=an.get(t)??new Map,i=[...D.relationsBetween(Qt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){$t.value=r;return}sn=new AbortController;let a=async e=>{let n=new Map([...r,...await Ct(i,t,e)]);ln(t,n),$t.value=n};n(()=>void T(a(sn.signal)))})}function ln(e,t){an.delete(e),an.set(e,t);for(let e of an.keys()){if(an.size<=on)break;an.delete(e)}}function un(e,t,n){return[...dn(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||dn(e,t,r).size===1})}function dn(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=me(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var fn=Math.PI*(3-Math.sqrt(5)),pn=46;function mn(e,t){return Array.from({length:t},(t,n)=>{let r=pn*Math.sqrt(n+1),i=n*fn;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function hn(e,t,n){let r=gn(e,t),i=pn*(1+Math.sqrt(n)*.75);return mn({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function gn(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var I=r(`details`),L=r({kind:`path`,a:null,b:null}),_n=r(``);function vn({kind:e,a:t,b:n},r){return[e,t,n,r].join(` `)}var yn=r(null),bn=r(!1);function xn(e){L.value=e,I.value=`ask`}var Sn=r(null),R=r(null),Cn=r(0),wn=null;function Tn(e){wn=e}var En=(e,t,n)=>{if(!wn)throw Error(`no layout is installed`);return wn(e,t,n)},Dn=null,On=2e3,kn=2e3;async function An(e,{fit:t=!1}={}){if(e.size===0)return;jn();let n={controller:new AbortController,latest:new Map};Dn=n;let r=new Map([...k.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...D.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=k.value.flows.map(({from:e,to:t})=>({source:e,target:t})),o=[...i,...a.filter(({source:e,target:t})=>r.has(e)&&r.has(t))],s=0,c=e=>{n.latest=e;let t=performance.now();t-s>(r.size>On?kn:0)&&(s=t,R.value?.preview(e))};try{n.latest=await nt(`Arranging`,n.controller.signal,t=>En({positions:r,links:o,free:e},c,t))}catch(e){if(!n.controller.signal.aborted)throw e}Dn===n&&(jn(),t&&R.value?.fit())}function jn(){if(Dn){let{controller:e,latest:t}=Dn;Dn=null,en({do:`move`,positions:t}),e.abort()}}async function Mn(){jn();let e=new Map([...k.value.nodes].filter(([,e])=>!e.pinned));N({do:`move`,positions:e}),await An(new Set(e.keys()),{fit:!0})}function Nn(e,t){N({do:`move`,positions:new Map([[e,t]])})}function Pn(){jn(),tn()}function Fn(){jn(),nn()}var In=230,Ln=175;function Rn(e,t){let n=e<2||t/(e-1)>=Ln;return Array.from({length:e},(t,r)=>{let i=(r-(e-1)/2)*In;return n?{x:i,y:0}:{x:0,y:-i}})}function zn(e,t,{from:n,to:r,radius:i,gap:a=62}){let o=[];for(let s=0;o.length<t;s++){let c=i+s*a*1.25,l=r-n>=2*Math.PI-.01,u=Math.max(1,Math.floor((r-n)*c/a)+ +!l),d=Math.min(u,t-o.length),f=l?(r-n)/d:d>1?(r-n)/(d-1):0,p=l||d>1?n:(n+r)/2;for(let t=0;t<d;t++){let n=p+t*f;o.push({x:e.x+c*Math.cos(n),y:e.y+c*Math.sin(n)})}}return o}function Bn(e,t,n=74){return Array.from({length:t},(r,i)=>({x:e,y:((t-1)/2-i)*n}))}function Vn(e,t){let n=new Map([[e,{x:0,y:0}]]),r=new Set([e]),i=t.map(({id:e,people:t})=>({id:e,people:t.filter(e=>!r.has(e)&&r.add(e))}));return i.forEach(({id:e,people:t},r)=>{let a=2*Math.PI*r/i.length,o=i.length===1?190:150+26*i.length,s={x:o*Math.cos(a),y:o*Math.sin(a)};n.set(e,s);let c=i.length===1?2.2:Math.min(Math.PI/2,Math.PI/i.length+.35);zn(s,t.length,{from:a-c,to:a+c,radius:150}).forEach((e,r)=>n.set(t[r],e))}),n}var Hn=r({}),Un=r(`en`);function z(e,t={}){let n=Hn.value[e]??e;return Wn(typeof n==`string`?n:n[1],t)}function B(e,t,n,r={}){let i=Hn.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return Wn(e===1?a:o,{...r,n:H(e)})}function V(e,t){return z(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function H(e){return e.toLocaleString(Un.value)}function Wn(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}async function Gn(e){let t=await _t(e);return M({entities:t}),t}async function U(e){let t=await yt(e);return M(t),t}var Kn=1e3;async function qn(e,t){let n=await Jn(e,t);if(k.value.nodes.has(e)){if(n.length===0)j.value=z(`No neighbour of {name} is like that.`,{name:F(e)});else if(t.asGroup){let t=Zn(e,n);t.length>0&&await Xn(e,t)}else await Xn(e,n.slice(0,30))}}async function Jn(e,{kind:t,role:n,onDate:r,order:i}){let a=new Set,o=null;do{let i=await vt(e,{kinds:t&&[t],role:n,asOf:r?k.value.asOf:null,first:200,after:o});if(!i)break;M(i),i.relations.forEach(t=>a.add(me(t,e))),o=i.next}while(o!==null&&a.size<Kn);let s=new Set(k.value.groups.flatMap(({members:e})=>e)),c=[...a].filter(t=>t!==e&&!k.value.nodes.has(t)&&!s.has(t));if(i===`latest`)return c;if(i===`linked`){await U(c);let t=new Map(c.map(t=>[t,Yn(t,e)]));return c.filter(e=>t.get(e)>0).sort((e,n)=>t.get(n)-t.get(e))}let l=e=>D.entities.get(e)?.degree??0;return c.sort((e,t)=>l(t)-l(e)||(e<t?-1:1))}function Yn(e,t){let{nodes:n}=k.value;return new Set([...D.relationsOf(e)].map(t=>me(t,e)).filter(e=>e!==t&&n.has(e))).size}async function Xn(e,t){await U(t);let{nodes:n}=k.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=hn(n.get(e),r,t.length);N({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]}),j.value=B(t.length,`{n} neighbour of {name} added.`,`{n} neighbours of {name} added.`,{name:F(e)}),await An(new Set(t)),R.value?.reveal([e,...t])}function Zn(e,t){let n=new Map;for(let e of t){let t=D.entities.get(e).type;n.set(t,[...n.get(t)??[],e])}let r=de.filter(e=>(n.get(e)?.length??0)>1),{nodes:i,groups:a}=k.value,o=[...i].filter(([t])=>t!==e).map(([,e])=>e),s=hn(i.get(e),[...o,...a],r.length);return N({do:`group`,groups:r.map((t,r)=>({id:Qn(e,t),of:e,type:t,members:n.get(t),...s[r]})),expanded:e}),j.value=B(t.length,`{n} neighbour of {name} added as a group.`,`{n} neighbours of {name} added as a group.`,{name:F(e)}),[...n.values()].filter(e=>e.length===1).flat()}function Qn(e,t){let n=`group:${e}:${t}`,r=new Set(k.value.groups.map(({id:e})=>e)),i=n;for(let e=2;r.has(i);e++)i=`${n}:${e}`;return i}async function $n(e){let t=k.value.groups.find(t=>t.id===e);if(!t)return;await U(t.members);let n=zn(t,t.members.length,{from:0,to:2*Math.PI,radius:60,gap:46});N({do:`openGroup`,id:e,positions:new Map(t.members.map((e,t)=>[e,n[t]]))}),j.value=B(t.members.length,`The group is open: {n} neighbour of {name}.`,`The group is open: {n} neighbours of {name}.`,{name:F(t.of)}),await An(new Set(t.members)),R.value?.reveal([t.of,...t.members])}var er=new Map;async function tr(e,t=null){let{asOf:n}=k.value,r=[e,t,n].join(` `);for(;rr(e,t).length<30&&er.get(r)!==null;){let i=await vt(e,{kinds:t&&[t],asOf:n,first:100,after:er.get(r)??null});er.set(r,i?.next??null),i&&M(i)}let i=rr(e,t).slice(0,30);await U(i),k.value.nodes.has(e)&&(nr(e,i),j.value=i.length>0?`${b(i.length,`neighbour`)} of ${F(e)} added.`:`All neighbours of ${F(e)} are shown already.`,await An(new Set(i)),R.value?.reveal([e,...i]))}function nr(e,t){let{nodes:n}=k.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=hn(n.get(e),r,t.length);N({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function rr(e,t){let n=new Set,r=new Set(k.value.groups.flatMap(({members:e})=>e));for(let i of D.relationsOf(e)){let a=me(i,e);r.has(a)||t!==null&&i.kind!==t||k.value.nodes.has(a)||!D.entities.has(a)||n.add(a)}let i=e=>D.entities.get(e)?.degree??0;return[...n].sort((e,t)=>i(t)-i(e)||(e<t?-1:1))}function ir(e){let t=un(k.value,D,e);N({do:`collapse`,id:e,removed:t}),j.value=`${b(t.length,`neighbour`)} of ${F(e)} removed.`}async function ar(e){Vt(e)?await $n(e):k.value.nodes.get(e)?.expanded?ir(e):await or(e)}async function or(e){(A.value.hiddenDegree.get(e)??0)>30?Sn.value=e:await tr(e)}async function sr({scene:e,positions:t,flows:n=[],highlight:r=[]}){jn();let i=[...t.keys()],a=i.filter(e=>!D.entities.has(e));a.length>0&&await Gn(a),await U(i);let o=new Map([...t].filter(([e])=>D.entities.has(e)));N({do:`stage`,scene:e,positions:o,flows:n,highlight:r}),j.value=B(o.size,`The answer is shown by itself: {n} entity.`,`The answer is shown by itself: {n} entities.`),lr()}var cr=190;function lr(){let{scene:e,nodes:t}=k.value,n=e!==null&&new Set([...t.values()].map(({y:e})=>e)).size===1;R.value?.fit(n?cr:0)}function ur(){k.value.aside&&(jn(),N({do:`leaveStage`}),j.value=z(`Back to the whole drawing.`),R.value?.fit())}function dr(){let{width:e}=R.value?.dimensions()??{width:900};return e>600?e-340:e-120}function W(e){en({do:`select`,ids:e})}function fr(e){let t=k.value.selected.filter(e=>D.entities.has(e));W(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function pr(e,t=[]){let n=e.filter(e=>!k.value.nodes.has(e)),r=n.filter(e=>!D.entities.has(e));r.length>0&&await Gn(r),await U(n);let i=n.filter(e=>D.entities.has(e)),a=hr(i);i.length>0||t.length>0?N({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?k.value.selected:e,highlight:t}):W(e),await An(new Set(i)),R.value?.reveal(e)}async function mr(e,t){ur(),await pr(e,t)}function hr(e){let{nodes:t}=k.value,n=[...t.values()],r=n.length>0?{x:gr(n.map(({x:e})=>e)),y:gr(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...D.relationsOf(a)].map(e=>me(e,a)).find(e=>t.has(e)),[o]=hn(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function gr(e){return e.reduce((e,t)=>e+t,0)/e.length}function _r(e){let t=e.filter(e=>k.value.nodes.has(e)||Vt(e));t.length>0&&(N({do:`hide`,ids:t}),j.value=`${t.map(F).join(`, `)} hidden.`)}function vr(e){let t=e.flatMap(e=>{let t=D.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(N({do:`keep`,ids:t}),j.value=`Only ${t.map(F).join(`, `)} kept.`)}function yr(e){let t=e.filter(e=>k.value.nodes.has(e)),n=!t.every(e=>k.value.nodes.get(e)?.pinned);t.length>0&&(N({do:`pin`,ids:t,pinned:n}),j.value=`${t.map(F).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var br=`ties-theme`,xr=r(Tr()),Sr=matchMedia(`(prefers-color-scheme: dark)`),Cr=r(Sr.matches);Sr.addEventListener(`change`,({matches:e})=>{Cr.value=e});function wr(){return xr.value===`system`?Cr.value:xr.value===`dark`}function Tr(){try{let e=localStorage.getItem(br);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=wr()?`dark`:`light`;try{localStorage.setItem(br,xr.value)}catch{}});var Er={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},Dr={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},Or={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function G(){return wr()?Dr:Er}var kr=150,Ar=2500,jr=new WeakSet;function Mr(e){return jr.has(e)}var Nr=class{#e;#t=new AbortController;#n=0;#r=kr;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),Pr(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?Ar:kr,this.#e.getGraph().size>5e3&&(jr.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),jr.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),jr.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){jr.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function Pr(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{jr.has(e)||n(t)})}function Fr(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),Ir(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),Nn(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function Ir(e,t,n){let r=e.getGraph();Mr(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Lr={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function Rr(e){if(e.ctrlKey||e.metaKey)return;let t=Lr[e.key];if(t)zr(t,e);else if(!Br(e.key,e.shiftKey))return;e.preventDefault()}function zr(e,t){let[n]=k.value.selected,r=n===void 0?void 0:k.value.nodes.get(n);if(t.altKey&&r&&n)Nn(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;R.value?.pan(t*e.x,t*e.y)}else Vr(e)}function Br(e,t){let{selected:n}=k.value,[r]=n;switch(e){case`Enter`:return r&&(D.entities.has(r)||Vt(r))&&T(ar(r)),!0;case` `:return Wr(t),!0;case`h`:case`Delete`:return _r(n),!0;case`p`:return yr(n),!0;case`k`:return vr(n),!0;case`+`:case`=`:return R.value?.zoom(1/1.4),!0;case`-`:return R.value?.zoom(1.4),!0;case`0`:return lr(),!0;case`Escape`:return W([]),!0;default:return!1}}function Vr(e){let t=Hr(k.value.selected[0]),n=null,r=1/0;for(let i of A.value.entities){let{x:a,y:o}=k.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==k.value.selected[0]&&(r=c,n=i)}n&&(W([n]),Ur(n),R.value?.reveal([n]))}function Hr(e){let t=e===void 0?void 0:D.relations.get(e);return(e===void 0?void 0:k.value.nodes.get(t?.source??e))??{x:0,y:0}}function Ur(e){let t=D.entities.get(e);j.value=`${F(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function Wr(e){let[t]=k.value.selected;if(t===void 0)return;let n=D.relations.get(t)?.source??t,r=[n,...A.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&W([i])}function Gr(e,t,{bow:n,offset:r}){let i=t.x-e.x,a=t.y-e.y,o=Math.hypot(i,a)||1,s=i+.001*-a<0?-1:1,c=2*(n*o+s*r);return{from:e,to:t,control:{x:(e.x+t.x)/2+a/o*c,y:(e.y+t.y)/2-i/o*c}}}function Kr({from:e,control:t,to:n},r){let i=(e,t,n)=>(1-r)*(1-r)*e+2*r*(1-r)*t+r*r*n;return{x:i(e.x,t.x,n.x),y:i(e.y,t.y,n.y)}}var qr=`system-ui, sans-serif`,Jr=172,Yr=150,Xr=new Map,Zr=5e3;function Qr(e,t,n){let r=t+n,i=Xr.get(r);if(i)return i;e.font=`500 13px ${qr}`;let a=t=>e.measureText(t).width,o=$r(t,a).map(e=>ei(e,a));e.font=`400 12px ${qr}`;let s=n?e.measureText(n).width:0;e.font=`500 13px ${qr}`;let c=o.map((e,t)=>a(e)+(t===o.length-1?s:0)),l={lines:o,suffix:{text:n,width:s},width:Math.max(...c)};return Xr.size>=Zr&&Xr.clear(),Xr.set(r,l),l}function $r(e,t){let n=e.length>400?`${e.slice(0,200)}…${e.slice(-200)}`:e;if(t(n)<=Yr)return[n];let r=n.length/2,i=[...n.matchAll(/\s/g)].map(({index:e})=>e).sort((e,t)=>Math.abs(e-r)-Math.abs(t-r))[0];return i===void 0?[n]:[n.slice(0,i),n.slice(i+1)]}function ei(e,t){if(t(e)<=Jr)return e;let n=[...e],[r,i]=[1,n.length-1],a=e=>`${n.slice(0,Math.ceil(e/2)).join(``)}…${n.slice(n.length-Math.floor(e/2)).join(``)}`;for(;r<i;){let e=Math.ceil((r+i)/2);t(a(e))<=Jr?r=e:i=e-1}return a(r)}var K={right:0,left:1,below:2,above:3,aboveRight:4,belowRight:5,aboveLeft:6,belowLeft:7};function ti({scene:e,nodes:t},n){if(e===null)return K.right;if(e===`path`)return ni(t)?K.left:K.above;let r=t.get(n),i=[...t.values()].map(({x:e})=>e),a=(Math.min(...i)+Math.max(...i))/2;return!r||r.x>a+1?K.right:r.x<a-1?K.left:K.below}function ni(e){let[t,n]=e.values();return t!==void 0&&n!==void 0&&t.x===n.x}var ri=`flow:`,ii=` > `;function q({from:e,to:t}){return ri+e+ii+t}function ai(e){let[t,n]=e.startsWith(ri)?e.slice(5).split(ii):[];return t&&n?{from:t,to:n}:null}function oi(e,{maxCompanies:t,perCompany:n}){let r=new Map;for(let t of e)for(let e of[t.from,t.to])r.set(e,(r.get(e)??0)+t.people);let i=new Set([...r.keys()].sort((e,t)=>r.get(t)-r.get(e)).slice(0,t)),a=new Map;return e.filter(({from:e,to:t})=>{let r=[a.get(e)??0,a.get(t)??0];return e===t||!i.has(e)||!i.has(t)||Math.min(...r)>=n?!1:(a.set(e,r[0]+1),a.set(t,r[1]+1),!0)})}var si={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},ci={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},li={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},ui=`rgba(0, 0, 0, 0)`;function di(e,t){let n=5.5,r=Math.min(8+2.4*Math.log2(1+t),24);return t===0?n:n+(r-n)*Math.sqrt(e/t)}function fi(e,t,{maxDegree:n,hiddenDegree:r},{selected:i,highlighted:a},o,s){let c=i.has(e.id),l=a.has(e.id),u=a.size>0&&!l&&!c;return{x:t.x,y:t.y,size:di(e.degree,n),color:u?o.faint:o.types[e.type],shape:si[e.type],ring:c?o.ink:l?o.accent:ui,pinned:t.pinned,label:e.name,forceLabel:c||l,highlighted:!1,hiddenDegree:r.get(e.id)??0,side:s}}function pi(e,{selected:t,highlighted:n},r){let i=t.has(e.id),a=ge[e.type];return{x:e.x,y:e.y,size:Math.min(14+2*Math.log2(e.members.length),28),color:n.size>0&&!i?r.faint:r.types[e.type],shape:si[e.type],ring:i?r.ink:r.types[e.type],pinned:!1,label:B(e.members.length,`{n} ${a.one}`,`{n} ${a.many}`),forceLabel:!0,highlighted:!1,hiddenDegree:0,side:0}}var mi={bow:0,offset:0};function hi({highlighted:e},t){return{type:`line`,size:5,color:e.size>0?t.faint:t.standings.STATED,dash:0,form:1,...mi,label:null,forceLabel:!1,zIndex:0}}function gi({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{type:n.bow===0&&n.offset===0&&e.source!==e.target?`line`:`curve`,size:Or[e.standing]+(o||s?1.4:0),color:u,dash:t?ci[t]:0,form:li[e.standing],...n,label:o||s||c?y[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}var _i=12;function vi(e,t){return Math.max(e/t*Math.min(_i,2+t),1.2)}var yi={bow:.12,offset:0};function bi({certain:e,possible:t}){return e>0?`CERTAIN`:t>0?`POSSIBLE`:`UNKNOWN`}function xi(e,t,{selected:n},r){let i=n.has(q(e)),a=n.has(e.from)||n.has(e.to),o=n.size>0&&!i&&!a;return{type:`curve`,size:vi(e.people,t),color:i?r.ink:r.flow+(a?`e0`:o?`38`:`8c`),dash:ci[bi(e)],form:0,...yi,label:i||a?String(e.people):null,forceLabel:i||a,zIndex:i||a?1:0}}var Si=5e3;function Ci(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=e.length>Si?7:13,r=new Map;for(let e of t.values())e.length>1&&e.forEach((t,i)=>r.set(t,{bow:0,offset:(i-(e.length-1)/2)*n}));return r}var wi=13,Ti=11,Ei=15,Di=4.5,Oi=300,ki=160,Ai=class{#e;#t=new Map;#n=[];#r=[];#i=[];#a=null;constructor(e){this.#e=e,e.on(`afterRender`,()=>this.#o())}update(e){e!==this.#a&&(this.#a=e,this.#t.clear());let t=this.#e.getGraph(),n=e=>t.getNodeAttribute(e,`size`)+(t.getNodeAttribute(e,`forceLabel`)?1e3:0),r=new Map(t.nodes().map(e=>[e,n(e)]));this.#n=[...r.keys()].sort((e,t)=>r.get(t)-r.get(e));let i=new Map;t.forEachEdge((t,{label:n,color:r},a,o)=>{if(n!==null&&e!==`path`){let e=[...[a,o].sort(),r].join(` `);i.set(e,[...i.get(e)??[],t])}}),this.#r=[...i.values()]}hover(){return(e,t)=>{let n=t,r=Mi({x:t.x,y:t.y,radius:t.size},n),i=Qr(e,n.label,Ni(n));Fi(e,i,Pi(r,i,this.#t.get(n.key)??n.side),G().ink,G())}}#o(){let e=this.#e,t=e.getCanvases().labels?.getContext(`2d`),n=e.getGraph();if(t){if(this.#i=ji(e.getContainer()),n.order<=Oi)for(let e of this.#n){let{x:t,y:n,radius:r}=this.#s(e),i=r*.8;this.#i.push([t-i,n-i,t+i,n+i])}this.#c(t);for(let e of this.#r)this.#d(t,e)}}#s(e){let t=this.#e.getNodeDisplayData(e),{x:n,y:r}=this.#e.framedGraphToViewport(t);return{x:n,y:r,radius:this.#e.scaleSize(t.size)}}#c(e){let{width:t,height:n}=this.#e.getDimensions(),r=this.#e.getGraph(),i=0;for(let a of this.#n){if(!r.hasNode(a))continue;let o=r.getNodeAttributes(a),s=Mi(this.#s(a),o);if(i>=ki||!o.forceLabel&&s.radius<Di)break;let{x:c,y:l}=s;o.label&&c>-150&&l>-50&&c<t+150&&l<n+50&&this.#l(e,a,s,o)&&i++}}#l(e,t,n,r){let i=Qr(e,r.label,Ni(r)),a=this.#t.get(t),o=a===void 0||this.#a?[r.side]:[a,r.side],s=[...new Set([...o,...Object.values(K)])].find(e=>this.#u(Pi(n,i,e)))??(r.forceLabel?r.side:void 0);if(s===void 0)return!1;a===void 0&&this.#t.set(t,s);let c=Pi(n,i,s);this.#i.push(c);let l=G();return Fi(e,i,c,r.color===l.faint?l.standings.STATED:l.ink,l),!0}#u([e,t,n,r]){return this.#i.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}#d(e,t){let n=this.#e.getGraph(),[r]=t.filter(e=>n.hasEdge(e));if(r===void 0)return;let i=new Map;t.forEach(e=>n.hasEdge(e)&&i.set(n.getEdgeAttribute(e,`label`),(i.get(n.getEdgeAttribute(e,`label`))??0)+1));let a=[...i].map(([e,t])=>t>1?`${e} ×${t}`:e).join(` · `),[o,s]=n.extremities(r).map(e=>this.#s(e)),c=Gr(o,s,n.getEdgeAttributes(r)),l=Math.hypot(s.x-o.x,s.y-o.y);e.font=`400 ${Ti}px ${qr}`;let u=e.measureText(a).width;if(u>l-o.radius-s.radius-10)return;let d=Math.atan2(s.y-o.y,s.x-o.x);for(let t of[.5,.36,.64]){let{x:n,y:r}=Kr(c,t),i=Math.abs(Math.cos(d))*u/2+3,l=Math.abs(Math.sin(d))*u/2+6,f=[n-i,r-l,n+i,r+l];if(this.#u(f)){this.#i.push(f),Ii(e,a,n,r,s.x<o.x?d+Math.PI:d);return}}}};function ji(e){let{left:t,top:n}=e.getBoundingClientRect();return[...e.parentElement?.querySelectorAll(`.legend, .zoom, .caption, .stage-bar`)??[]].map(e=>{let r=e.getBoundingClientRect();return[r.left-t,r.top-n,r.right-t,r.bottom-n]})}function Mi(e,{ring:t}){return t===`rgba(0, 0, 0, 0)`?e:{...e,radius:e.radius*1.45}}function Ni({hiddenDegree:e=0}){return e>0?` +${H(e)}`:``}function Pi({x:e,y:t,radius:n},{width:r,lines:i},a){let o=i.length*Ei+1,s=(e,t)=>[e,t,e+r,t+o];switch(a){case K.left:return s(e-n-4-r,t-o/2);case K.below:return s(e-r/2,t+n+2);case K.above:return s(e-r/2,t-n-2-o);case K.aboveRight:return s(e+n*.6,t-n-o+2);case K.belowRight:return s(e+n*.6,t+n-2);case K.aboveLeft:return s(e-n*.6-r,t-n-o+2);case K.belowLeft:return s(e-n*.6-r,t+n-2);default:return s(e+n+4,t-o/2)}}function Fi(e,{lines:t,suffix:n,width:r},[i,a],o,{paper:s,standings:c}){e.textAlign=`left`,t.forEach((l,u)=>{let d=a+(u+1)*Ei-3,f=u===t.length-1;e.font=`500 ${wi}px ${qr}`;let p=e.measureText(l).width,m=i+(r-p-(f?n.width:0))*(t.length>1?.5:0);Li(e,At(l),m,d,o,s),f&&n.text&&(e.font=`400 12px ${qr}`,Li(e,n.text,m+p,d,c.STATED,s))})}function Ii(e,t,n,r,i){let{ink:a,paper:o}=G();e.save(),e.translate(n,r),e.rotate(i),e.textAlign=`center`,Li(e,t,0,-4,a,o),e.restore()}function Li(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var Ri=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_radius;
attribute float a_size;
attribute vec3 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_halfWidth; // of the strip

varying vec4 v_color;
varying vec2 v_position; // along the line and across it, in pixels
varying vec3 v_line;     // start and end of the arrow head, half the thickness
varying vec2 v_style;

const float bias = 255.0 / 254.0;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float distance_ = max(length(to - from), 0.001);
  vec2 along = (to - from) / distance_;
  vec2 across = vec2(-along.y, along.x);

  // The offset must be to the same side, whichever end is the source.
  float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
  vec2 position = mix(from, to, a_corner.x) + across * (side * a_style.z + a_corner.y * u_halfWidth);
  gl_Position = vec4(position / halfScreen, 0, 1);

  float thickness = max(a_size / u_sizeRatio, 0.8);
  float tip = distance_ - a_radius / u_sizeRatio - 2.0;
  v_position = vec2(a_corner.x * distance_, a_corner.y * u_halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_style = a_style.xy;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,zi=`
precision highp float;

varying vec4 v_color;
varying vec2 v_position;
varying vec3 v_line;
varying vec2 v_style;

uniform float u_pixelRatio;

/** The distance to the middle of the stroke, or of the nearer of two. */
float strokeDistance(float along, float across) {
  if (v_style.y < 0.5) return abs(across);
  if (v_style.y < 1.5) return abs(abs(across) - 2.2);
  if (v_style.y < 2.5) return abs(across - 2.4 * sin(along * 0.55));
  float tick = abs(mod(along, 9.0) - 4.5);
  return min(abs(across), max(tick, abs(across) - 3.6));
}

/** The coverage of a solid, dashed or dotted line. */
float dashCoverage(float along) {
  if (v_style.x < 0.5) return 1.0;
  float period = v_style.x < 1.5 ? 11.0 : 5.5;
  float length_ = v_style.x < 1.5 ? 6.5 : 2.0;
  float position = abs(mod(along, period) - period / 2.0);
  return clamp(0.5 + (length_ / 2.0 - position) * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float along = v_position.x;
  float across = v_position.y;
  #ifdef PICKING_MODE
  gl_FragColor = abs(across) < 6.0 ? v_color : vec4(0.0);
  #else
  float head = (v_line.y - along) * 0.5 - abs(across);
  float inHead = along > v_line.x && along < v_line.y ? clamp(0.5 + head * u_pixelRatio, 0.0, 1.0) : 0.0;
  float inLine = along < v_line.x + 1.0
    ? clamp(0.5 + (v_line.z - strokeDistance(along, across)) * u_pixelRatio, 0.0, 1.0) * dashCoverage(along)
    : 0.0;
  gl_FragColor = v_color * max(inHead, inLine);
  #endif
}
`,Bi=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:Vi,UNSIGNED_BYTE:Hi,TRIANGLES:Ui}=WebGLRenderingContext,Wi=[0,1,0,-1,1,1,1,1,0,-1,1,-1],Gi=8,Ki=1.5,qi=Gi;function Ji(e){qi=e?Ki:Gi}var Yi=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Ri,FRAGMENT_SHADER_SOURCE:zi,METHOD:Ui,UNIFORMS:Bi,ATTRIBUTES:[{name:`a_corner`,size:2,type:Vi},{name:`a_from`,size:2,type:Vi},{name:`a_to`,size:2,type:Vi},{name:`a_radius`,size:1,type:Vi},{name:`a_size`,size:1,type:Vi},{name:`a_style`,size:3,type:Vi},{name:`a_color`,size:4,type:Hi,normalized:!0},{name:`a_id`,size:4,type:Hi,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Wi.length;e+=2,t+=2+s.length)this.array[t]=Wi[e],this.array[t+1]=Wi[e+1],this.array.set(s,t+2)}render(e){Mr(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,qi)}},Xi=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_bend;   // bow and offset
attribute float a_radius;
attribute float a_size;
attribute vec2 a_style;
attribute vec2 a_corner; // position along the curve from 0 to 1, and side

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;

varying vec4 v_color;
varying vec2 v_position; // along the curve and across it, in pixels
varying vec3 v_line;     // start and end of the arrow head, half the thickness
varying vec2 v_style;

const float bias = 255.0 / 254.0;
const float turn = 6.2831853;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float thickness = max(a_size / u_sizeRatio, 0.8);
  float halfWidth = max(8.0, 0.8 * thickness + 6.0);
  float radius = a_radius / u_sizeRatio;
  float t = a_corner.x;
  float length_ = length(to - from);

  vec2 point;
  vec2 tangent;
  float total;
  if (length_ < 0.01) {
    // A circle above the node, from its left to its right.
    float loop = 12.0 + a_bend.y + 0.4 * radius;
    float angle = turn * (0.62 + 0.76 * t);
    point = from + vec2(0.0, radius + 0.75 * loop) + loop * vec2(sin(angle), cos(angle));
    tangent = vec2(cos(angle), -sin(angle));
    total = loop * turn * 0.76;
    radius = 0.0;
  } else {
    vec2 along = (to - from) / length_;
    vec2 across = vec2(-along.y, along.x);
    float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
    float height = a_bend.x * length_ + side * a_bend.y;
    vec2 control = (from + to) / 2.0 + across * 2.0 * height;
    point = mix(mix(from, control, t), mix(control, to, t), t);
    vec2 direction = 2.0 * mix(control - from, to - control, t);
    tangent = direction / max(length(direction), 0.001);
    total = length_ + 2.6667 * height * height / length_;
  }
  vec2 position = point + vec2(-tangent.y, tangent.x) * a_corner.y * halfWidth;
  gl_Position = vec4(position / halfScreen, 0, 1);

  float tip = total - radius - 2.0;
  v_position = vec2(t * total, a_corner.y * halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_style = a_style;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= bias;
  #else
  // Unlike straight lines, curves may be translucent: sigma blends colours that are multiplied by their opacity.
  v_color = vec4(a_color.rgb, 1.0) * min(a_color.a * bias, 1.0);
  #endif
}
`,Zi=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`],{FLOAT:Qi,UNSIGNED_BYTE:$i,TRIANGLES:ea}=WebGLRenderingContext,ta=18,na=Array.from({length:ta},(e,t)=>{let[n,r]=[t/ta,(t+1)/ta];return[n,1,n,-1,r,1,r,1,n,-1,r,-1]}).flat(),ra=class extends p{getDefinition(){return{VERTICES:na.length/2,VERTEX_SHADER_SOURCE:Xi,FRAGMENT_SHADER_SOURCE:zi,METHOD:ea,UNIFORMS:Zi,ATTRIBUTES:[{name:`a_corner`,size:2,type:Qi},{name:`a_from`,size:2,type:Qi},{name:`a_to`,size:2,type:Qi},{name:`a_bend`,size:2,type:Qi},{name:`a_radius`,size:1,type:Qi},{name:`a_size`,size:1,type:Qi},{name:`a_style`,size:2,type:Qi},{name:`a_color`,size:4,type:$i,normalized:!0},{name:`a_id`,size:4,type:$i,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[r.x,r.y,i.x,i.y,a.bow,a.offset,i.size,a.size,a.dash,a.form,t(a.color),e];for(let e=0,t=n;e<na.length;e+=2,t+=2+o.length)this.array[t]=na[e],this.array[t+1]=na[e+1],this.array.set(o,t+2)}render(e){Mr(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height)}},ia=`
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec2 a_position;
attribute vec2 a_style;
attribute float a_size;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

const float bias = 255.0 / 254.0;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  v_pixel = 2.0 * u_correctionRatio / radius;
  // As small as possible: each pixel of the triangle costs.
  #ifdef PICKING_MODE
  float room = 1.4;
  #else
  float room = a_ring.a > 0.0 ? 1.7 : 1.12 + 0.5 * v_pixel;
  #endif
  vec2 corner = room * a_corner;
  gl_Position = vec4((u_matrix * vec3(a_position + corner * radius, 1)).xy, 0, 1);
  v_point = corner;
  v_style = a_style;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`,aa=`
precision highp float;

varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_point;
varying vec2 v_style;
varying float v_pixel;

float box(vec2 p, vec2 half_) {
  vec2 q = abs(p) - half_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float shape(vec2 p) {
  if (v_style.x < 0.5) return length(p) - 0.95;
  if (v_style.x < 1.5) return box(p, vec2(0.66)) - 0.18;
  if (v_style.x < 2.5) return (abs(p.x) + abs(p.y) - 1.1) * 0.7071;
  if (v_style.x < 3.5) return max(abs(p.y) * 0.866 + abs(p.x) * 0.5, abs(p.x)) - 0.86;
  if (v_style.x < 4.5) return max(abs(p.x) * 0.866 - p.y * 0.5 - 0.25, p.y - 0.62) - 0.1;
  return min(box(p, vec2(0.95, 0.38)), box(p, vec2(0.38, 0.95)));
}

float coverage(float d) {
  return clamp(0.5 - d / v_pixel, 0.0, 1.0);
}

void main(void) {
  float d = shape(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = d < 0.25 ? v_color : vec4(0.0);
  #else
  gl_FragColor = v_color * coverage(d);
  if (v_style.y > 0.5) {
    gl_FragColor = mix(v_color, vec4(1.0), coverage(length(v_point) - 0.34)) * coverage(d);
  }
  if (v_ring.a > 0.0) {
    gl_FragColor += v_ring * coverage(abs(d - 0.42) - 0.11) * (1.0 - gl_FragColor.a);
  }
  #endif
}
`,oa=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:sa,UNSIGNED_BYTE:ca,TRIANGLES:la}=WebGLRenderingContext,ua=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],da=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:ia,FRAGMENT_SHADER_SOURCE:aa,METHOD:la,UNIFORMS:oa,ATTRIBUTES:[{name:`a_corner`,size:2,type:sa},{name:`a_position`,size:2,type:sa},{name:`a_size`,size:1,type:sa},{name:`a_style`,size:2,type:sa},{name:`a_color`,size:4,type:ca,normalized:!0},{name:`a_ring`,size:4,type:ca,normalized:!0},{name:`a_id`,size:4,type:ca,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<ua.length;e+=2,t+=2+i.length)this.array[t]=ua[e],this.array[t+1]=ua[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=Mr(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function fa(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:da},edgeProgramClasses:{line:Yi,curve:ra},defaultNodeType:`shape`,defaultEdgeType:`line`,enableEdgeEvents:!0,renderLabels:!1,renderEdgeLabels:!1,zIndex:!0,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{Ji(n.getGraph().size>5e3&&n.getCamera().ratio>pa)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var pa=1;function ma(e){window.ties={whereIs(t){let n=k.value.nodes.get(t)??k.value.groups.find(e=>e.id===t);if(!n||!R.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=R.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>Ze.value.length===0&&R.value?.isMoving()===!1}}function ha(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};va(e,t);for(let o of t.entities)_a(e,o,fi(r.entities.get(o),n.nodes.get(o),t,a,i,ti(n,o)));for(let n of t.groups)_a(e,n.id,pi(n,a,i)),ba(e,ga(n.id),n.of,n.id,hi(a,i));ya(e,t,a,i)}function ga(e){return`${e} line`}function _a(e,t,n){e.hasNode(t)?xa(e.getNodeAttributes(t),n)&&e.mergeNodeAttributes(t,n):e.addNode(t,n)}function va(e,t){let n=new Set([...t.lines.map(({relation:e})=>e.id),...t.flows.map(q),...t.groups.map(({id:e})=>ga(e))]),r=new Set(t.groups.map(({id:e})=>e));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())!t.entities.has(n)&&!r.has(n)&&e.dropNode(n)}function ya(e,t,n,r){let i=Ci(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation;ba(e,t,o,s,gi(a,i.get(t)??mi,n,r))}let a=t.flows.reduce((e,{people:t})=>Math.max(e,t),1);for(let i of t.flows)ba(e,q(i),i.from,i.to,xi(i,a,n,r))}function ba(e,t,n,r,i){e.hasEdge(t)&&e.getEdgeAttribute(t,`type`)!==i.type&&e.dropEdge(t),e.hasEdge(t)?xa(e.getEdgeAttributes(t),i)&&e.mergeEdgeAttributes(t,i):e.addDirectedEdgeWithKey(t,n,r,i)}function xa(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Sa=350,Ca=matchMedia(`(prefers-reduced-motion: reduce)`);function wa(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{Ca.matches?n.setState(e):n.animate(e,{duration:Sa})};return{preview:e=>{Ca.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:(t=0)=>i(Ea(Ta(e,r.nodes()),e,t)),reveal:t=>Oa(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||Mr(e),dimensions:()=>e.getDimensions()}}function Ta(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function Ea(e,t,n=0){if(e.length===0)return{x:.5,y:.5,ratio:1};let r=e.map(({x:e})=>e),i=e.map(({y:e})=>e),[a,o,s,c]=[Da(r),-Da(r.map(e=>-e)),Da(i),-Da(i.map(e=>-e))],{width:l,height:u}=t.getDimensions(),d=Math.min(l,u)||1,f=l>600?200:0,p=1e3,m=Math.max(l-150-f-40,60)/d,h=Math.max(u-80-n,60)/d,g=Math.max((o-a)/p/m,(c-s)/p/h,.42),_=(110-f)/2/d*g;return{x:.5+(a+o)/2/p+_,y:.5+(s+c)/2/p-n/2/d*g,ratio:g}}function Da(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function Oa(e,t,n){let r=Ta(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=Ea(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function ka(){let e=o(null);return i(()=>Aa(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:Rr})}function Aa(e){let t;try{t=fa(e)}catch{return j.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}ja(t);let n=new Ai(t);t.setSetting(`defaultDrawNodeHover`,n.hover());let r=new Nr(t),i=Fr(t,r);R.value=wa(t,r),ma(e);let a=g(()=>{ha(t.getGraph(),A.value,k.value,D,G()),n.update(k.value.scene)});return()=>{a(),i(),r.stop(),R.value=null,t.kill()}}function ja(e){e.on(`clickNode`,({node:e,event:t})=>Na(e,t.original)),e.on(`clickEdge`,({edge:e})=>W([e.replace(/ line$/,``)])),e.on(`clickStage`,()=>W([])),Ma(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`));let t=``;e.on(`afterRender`,()=>{let{x:n,y:r,ratio:i}=e.getCamera(),{width:a,height:o}=e.getDimensions(),s=[n,r,i,a,o].join(` `);s!==t&&(t=s,Cn.value++)})}function Ma(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&T(ar(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Na(e,t.original):T(ar(e))})}function Na(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?fr(e):W([e])}var Pa={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function J({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:Pa[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Fa=500,Ia=r(0);function La(){return h(e,{children:[h(Ra,{}),h(za,{}),h(Ba,{})]})}function Ra(){if(Xe.value===null)return null;let e=Xe.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function za(){return Dt.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:Dt.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Dt.value=null,children:h(J,{name:`close`,label:`Dismiss`})})]})}function Ba(){let t=Ze.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{Ia.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>Ia.value-e>Fa),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var Va=r([]),Y=e=>({CURRENT:e,ENDED:e,UNKNOWN:e}),Ha={EMPLOYED_BY:{out:{CURRENT:`works at`,ENDED:`worked at`,UNKNOWN:`works or worked at`},in:{CURRENT:`employs`,ENDED:`employed`,UNKNOWN:`employs or employed`}},MEMBER_OF:{out:{CURRENT:`is a member of`,ENDED:`was a member of`,UNKNOWN:`is or was a member of`},in:{CURRENT:`has as member`,ENDED:`had as member`,UNKNOWN:`has or had as member`}},FOUNDED:{out:Y(`founded`),in:Y(`founded by`)},WORKS_ON:{out:{CURRENT:`works on`,ENDED:`worked on`,UNKNOWN:`works or worked on`},in:{CURRENT:`worked on by`,ENDED:`was worked on by`,UNKNOWN:`is or was worked on by`}},PRODUCT_OF:{out:Y(`product of`),in:Y(`makes`)},PART_OF:{out:{CURRENT:`part of`,ENDED:`was part of`,UNKNOWN:`part of`},in:{CURRENT:`includes`,ENDED:`included`,UNKNOWN:`includes`}},BASED_IN:{out:{CURRENT:`based in`,ENDED:`was based in`,UNKNOWN:`based in`},in:{CURRENT:`home of`,ENDED:`was home of`,UNKNOWN:`home of`}},RECRUITS_FROM:{out:Y(`tries to hire from`),in:Y(`sought after by`)},RECRUITS_IN:{out:Y(`tries to hire in`),in:Y(`hiring ground of`)},INVOLVED_IN:{out:Y(`took part in`),in:Y(`involved`)}};function Ua({kind:e,period:{status:t}},n=`out`){return z(Ha[e]?.[n][t]??e)}function Wa(e,t=`out`){return z({EMPLOYED_BY_out:`worked at`,EMPLOYED_BY_in:`employed`,MEMBER_OF_out:`member of`,MEMBER_OF_in:`had as member`}[`${e}_${t}`]??Ha[e]?.[t].CURRENT??e)}Object.values(Ha).flatMap(e=>[...Object.values(e.out),...Object.values(e.in)]);var Ga=220;function Ka(){let{scene:t,aside:n}=k.value,r=R.value;if(!t)return null;let i=n?[...n.nodes.keys()].filter(e=>!k.value.nodes.has(e)).length:0;return h(e,{children:[h(`div`,{class:`stage-bar`,children:[h(`button`,{type:`button`,onClick:ur,children:[`← `,z(`Back to the whole drawing`)]}),i>0&&h(`span`,{class:`quiet`,children:B(i,`{n} set aside`,`{n} set aside`)})]}),r&&Va.value.map((e,t)=>h(qa,{caption:e,viewport:r},t))]})}function qa({caption:{from:e,to:t,claims:n},viewport:r}){Cn.value;let{nodes:i}=k.value,[a,o]=[i.get(e),i.get(t)],[s]=n;if(!a||!o||!s)return null;let c=Ja(r.toScreen(a),r.toScreen(o),r.dimensions().width),[l]=s.citations,u=new Set(n.map(t=>Ua(t,t.source.id===e?`out`:`in`)));return h(`div`,{class:`caption`,style:c,children:[h(`p`,{children:[h(`strong`,{children:[...u].join(` · `)}),` `,h(`span`,{class:`quiet`,children:ye(s.period)})]}),l&&h(`button`,{type:`button`,class:`quote`,title:z(`Open “{title}” at these words`,{title:l.document.title}),onClick:()=>yn.value=l,children:l.quote===null?h(`bdi`,{children:l.document.title}):h(`q`,{lang:l.document.language??void 0,dir:`auto`,children:E(l.quote,Ga)})}),n.length>1&&h(`p`,{class:`quiet`,children:B(n.length-1,`{n} more claim`,`{n} more claims`)})]})}function Ja(e,t,n){let r={x:(e.x+t.x)/2,y:(e.y+t.y)/2};if(Math.abs(t.x-e.x)>=Math.abs(t.y-e.y)){let n=Math.min(Math.abs(t.x-e.x)-20,330);return{left:`${r.x-n/2}px`,top:`${r.y+16}px`,width:`${n}px`,height:`auto`}}let i=Math.max(Math.abs(t.y-e.y)-24,40);return{left:`${r.x+16}px`,top:`${r.y-i/2}px`,width:`${Math.max(Math.min(n-r.x-32,420),120)}px`,maxHeight:`${i}px`}}function Ya({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(J,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function Xa({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function X(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),T(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function Za(){let e=yn.value;return e&&h(Qa,{citation:e},e.document.id)}function Qa({citation:t}){let{id:n,title:r}=t.document,i=X(async e=>(await x(`Opening the document`,Ne,{id:n},e)).document,[n]);return h(Ya,{title:r,onClose:()=>yn.value=null,children:i&&h(e,{children:[h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[`Language: `,i.language,`. `]}),`Recorded `,i.recordedAt.slice(0,10),`.`,` `,i.url&&h(Xa,{url:i.url})]}),i.text===null?h(`p`,{children:`The text of this document is not stored.`}):h($a,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function $a({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=kt(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function eo(){let e=Sn.value;return e&&h(no,{id:e},e)}var to=[[`connected`,`the best connected first`],[`latest`,`the latest first`],[`linked`,`only those with links to what is drawn`]];function no({id:e}){let{asOf:t}=k.value,[n,r]=a({kind:null,role:``,onDate:t!==null,order:`connected`,asGroup:!1}),i=X(t=>St(e,t),[e]),o=e=>r({...n,...e}),s=()=>Sn.value=null,c=t=>{s(),T(qn(e,{...n,asGroup:t}))};return h(Ya,{title:z(`{name}: which neighbours?`,{name:P(e)}),onClose:s,children:h(`form`,{class:`expand-form`,onSubmit:e=>{e.preventDefault(),c(!1)},children:[h(`p`,{children:z(`{n} links lead to what is not drawn.`,{n:H(A.value.hiddenDegree.get(e)??0)})}),h(`label`,{class:`field`,children:[z(`Kind`),h(`select`,{value:n.kind??``,onChange:({currentTarget:{value:e}})=>o({kind:e===``?null:e}),children:[h(`option`,{value:``,children:z(`all kinds`)}),i&&[...i].map(([e,t])=>h(`option`,{value:e,children:[Wa(e),` (`,H(t),`)`]},e))]})]}),h(`label`,{class:`field`,children:[z(`Role with`),h(`input`,{type:`text`,value:n.role,placeholder:z(`any role`),onInput:({currentTarget:e})=>o({role:e.value.trim()})})]}),h(`label`,{class:`field`,children:[z(`Which`),h(`select`,{value:n.order,onChange:({currentTarget:{value:e}})=>o({order:e}),children:to.map(([e,t])=>h(`option`,{value:e,children:z(t)},e))})]}),t!==null&&h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:n.onDate,onChange:({currentTarget:e})=>o({onDate:e.checked})}),z(`only what may have held in {date}`,{date:t})]}),h(`div`,{class:`actions`,children:[h(`button`,{type:`submit`,class:`primary`,children:z(`Show up to {n}`,{n:30})}),h(`button`,{type:`button`,onClick:()=>c(!0),children:z(`Show all as one group`)})]})]})})}function ro(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[io(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,ao(t)];default:return[`M0 0H${t}`]}}function io(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function ao(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var oo={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function so({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:ro(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:G().standings[e],"stroke-width":Or[e],"stroke-dasharray":oo[t]},r))})}var co={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Z({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:co[e],fill:G().types[e]})})}function lo(){let e=fo();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(uo,{name:`Entities`,filter:`types`,all:de,present:e.types,of:e=>ge[e].many,sign:e=>h(Z,{type:e})}),h(uo,{name:`How the source puts it`,filter:`standings`,all:fe,present:e.standings,of:e=>_e[e].name,sign:e=>h(so,{standing:e})}),k.value.asOf!==null&&h(uo,{name:`Held in ${k.value.asOf}`,filter:`verdicts`,all:pe,present:new Set(pe),of:e=>ve[e],sign:e=>h(so,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(uo,{name:``,filter:`kinds`,all:he,present:e.kinds,of:e=>y[e].out,sign:()=>null})]})]})}function uo({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=k.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];N({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function fo(){Zt.value;let{nodes:e}=k.value,t=[...D.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>D.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var po=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function mo(){i(()=>{let e=e=>{ho(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function ho(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?Fn:Pn)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(Fn(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(bn.value=!0,!0)}function go(){return bn.value?h(Ya,{title:`Keys`,onClose:()=>bn.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:po.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var _o=8,vo=90;async function yo(e,t,n){let{search:r}=await x(`Searching`,Pe,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:_o},n),{nodes:i,pageInfo:a}=S(r);return{hits:i.map(bo),more:a.hasNextPage}}function bo({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:C(e),name:t,start:n.start,end:n.end,reason:[a,xo[r]].filter(Boolean).join(`, `),detail:E(So(e,i),vo)}}var xo={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function So(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||b(e.degree,`link`)}function Co({text:e,start:t,end:n}){let[r,i,a]=kt(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function wo(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await yo(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{M({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},v=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":v,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":v&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),T(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!v,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(To,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function To({hit:t}){let{entity:n}=t,r=[ge[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(Z,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(Co,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function Eo({text:t}){let[n,r]=a(!1),i=E(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[`all `,[...t].length.toLocaleString(`en`),` characters…`]})]})}function Q({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:ye(e.period)}),h(Do,{standing:e.standing}),h(Oo,{id:e.id})]}),h(ko,{citations:e.citations})]})}function Do({standing:e}){let{name:t,meaning:n}=_e[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(so,{standing:e}),t]})}function Oo({id:e}){let{asOf:t}=k.value,n=$t.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,ve[n]]}):null}function ko({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>yn.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:E(e.quote,600)})},t))})}function Ao({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[r?y[t.kind].out:y[t.kind].in,` `,h(`bdi`,{class:`name`,children:P(i)})]})}function jo(){let{asOf:t}=k.value;return t===null?null:h(e,{children:[`, `,z(`as of {date}`,{date:t})]})}function Mo(){return k.value.asOf===null?null:h(`p`,{class:`quiet`,children:z(`This question has no date: the answer is about any time.`)})}var No=864e5;function Po(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Fo(t,0,1),to:Fo(t+1,0,1)}:r===void 0?{from:Fo(t,n-1,1),to:Fo(t,n,1)}:{from:Fo(t,n-1,r),to:Fo(t,n-1,r+1)}}function Fo(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/No}function Io(e){return new Date(e*No).getUTCFullYear()}function Lo(e,t){return{start:e.start===null?null:Po(e.start),end:e.end===null?null:Po(e.end),until:e.status===`CURRENT`&&e.end===null?Po(t.slice(0,10)).to:null}}function Ro(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>Po(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var zo=340,Bo=34,Vo=18;function Ho({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Lo(e,t)),n=Ro(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*zo,i=Vo+e.length*Bo;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${zo} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Uo,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Vo+n*Bo})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>W([e.id]),onKeyDown:({key:t})=>t===`Enter`&&W([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Wo,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Uo({range:t,x:n,height:r}){let i=Io(t.from)+1,a=Io(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(Po(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function Wo({bar:t,x:n,standing:r}){let i=l(),a=G().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:zo,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):zo,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Go=100,Ko=36;function qo({id:t}){let n=X(async e=>{let{node:n}=await x(`Reading a career`,We,{id:t,asOf:k.value.asOf,first:Go},e);return!n||!(`relations`in n)?null:(M({entities:[C(n),...n.relations.edges.map(({other:e})=>C(e))],relations:n.relations.edges.map(e=>w(e.node))}),n.relations)},[t,k.value.asOf]);if(!n)return null;let r=n.edges.map(({node:e,other:n})=>({id:e.id,label:`${e.source.id===t?y[e.kind].out:y[e.kind].in} ${At(E(n.name,Ko))}`,standing:e.standing,period:e.period,recordedAt:e.recordedAt,text:ye(e.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[b(n.totalCount,`stint`),` of `,h(`bdi`,{children:P(t)}),h(jo,{}),n.totalCount>r.length&&h(e,{children:[`, of which the latest `,r.length,` are shown`]})]}),r.length>0&&h(Ho,{rows:r}),n.edges.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:[e.source.id===t?y[e.kind].out:y[e.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},e.id))]})}function Jo(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void T(s())}}function Yo({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:ve[e]})}function Xo({overlap:e}){let t=C(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Z,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Yo,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:xe(e.days)})]}),h(Zo,{reasons:e.reasons}),e.stints.map(e=>h(Q,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Zo({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}function Qo(e){let t=vn(L.value,k.value.asOf);i(()=>{e&&(Va.value=e.captions??[],_n.peek()!==t&&e.positions.size>1&&(_n.value=t,T(sr(e))))},[t,e!==null])}var $o=20;function es({id:e}){let t=X(t=>ts(e,null,t),[e,k.value.asOf]);return t&&h(ns,{id:e,first:t},String(k.value.asOf))}async function ts(e,t,n){let{person:r}=await x(`Looking for colleagues`,Ue,{id:e,during:is(k.value.asOf),first:$o,after:t},n);return r?(M({entities:[C(r),...r.colleagues.nodes.map(e=>C(e.person))]}),r.colleagues):null}function ns({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=Jo(t,t=>ts(e,t)),o=n.flatMap(({nodes:e})=>e);Qo(o.length>0?{scene:`star`,positions:Vn(e,rs(o))}:null);let s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:b(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:P(e)}),h(jo,{}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Yo,{verdict:t}),` `,h(`span`,{class:`quiet`,children:xe(n)})]}),r.map(e=>h(Xo,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[b(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void T(mr([...new Set(s)],[...new Set([...s,...c])])),children:z(`Show in the whole drawing`)})]})}function rs(e){let t=new Map;for(let{person:n,overlaps:r}of e)r.forEach(({at:e},r)=>t.set(e.id,[...t.get(e.id)??[],...r===0?[n.id]:[]]));return[...t].map(([e,t])=>({id:e,people:t}))}function is(e){return e===null?null:{start:e,end:e}}var as=20;function os({from:e,to:t}){let n=X(n=>ss(e,t,null,n),[e,t,k.value.asOf]);return n&&h(cs,{from:e,to:t,first:n})}async function ss(e,t,n,r){let{talentFlows:i}=await x(`Reading moves`,qe,{from:[e],to:[t],during:Et(k.value.asOf),units:L.value.units??!1,first:as,after:n},r);return S(i).nodes[0]?.moves??null}function cs({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=Jo(n,n=>ss(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:P(e)}),` to `,h(`bdi`,{children:P(t)}),`: `,b(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Yo,{verdict:n.verdict})]}),h(Q,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:P(e)})]}),h(Q,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:P(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more`),`…`]})]})}function ls({first:t,fetchPage:n}){let{pages:r,totalCount:i,hasMore:o,loadMore:s}=Jo(t,n),[c,l]=a(!1),u=r.flatMap(e=>e.rows),d=new Intl.Collator(Un.value),f=c?[...u].sort((e,t)=>d.compare(e.person.name,t.person.name)):u,p=u.map(({person:e})=>e.id);return h(e,{children:[u.length>1&&h(`div`,{class:`list-tools`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:c,onChange:({currentTarget:e})=>l(e.checked)}),z(`by name`)]}),h(`button`,{type:`button`,class:`small`,onClick:()=>void T(mr(p,[...p,...u.flatMap(({stints:e})=>e.map(({id:e})=>e))])),children:z(`Show in the whole drawing`)})]}),f.map(e=>h(us,{row:e},e.person.id)),o&&h(`button`,{type:`button`,class:`more`,onClick:s,children:[B(i-u.length,`{n} more`,`{n} more`),`…`]})]})}function us({row:{person:e,verdict:t,stints:n,now:r}}){return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Z,{type:e.__typename}),` `,h(`bdi`,{class:`name`,children:e.name}),` `,t&&h(Yo,{verdict:t}),r&&h(ds,{jobs:r})]}),n.map(t=>h(Q,{claim:t,role:t.role,children:h(Ao,{relation:t,from:e.id})},t.id))]})}function ds({jobs:e}){return h(`span`,{class:`now quiet`,children:[` `,e.length===0?z(`where now is not recorded`):`${z(`now at`)} `,e.length>0&&h(`bdi`,{children:e.map(({role:e,company:t})=>[t.name,e&&`(${e})`].filter(Boolean).join(` `)).join(`, `)})]})}function fs({filter:e,onFilter:t,units:n}){return h(`div`,{class:`list-tools`,children:[h(`input`,{type:`search`,"aria-label":z(`Only names with`),placeholder:z(`Only names with…`),value:e,onChange:({currentTarget:e})=>t(e.value.trim())}),n&&h(ps,{})]})}function ps(){let e=L.value;return h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e.units??!1,onChange:({currentTarget:t})=>L.value={...e,units:t.checked}}),z(`with its units and teams`)]})}function ms({counts:e}){let{certain:t,possible:n,unknown:r}=e;return n+r===0?null:h(`p`,{class:`quiet`,children:z(`{certain} for certain, {possible} possibly by the dates; of {unknown} the dates say nothing.`,{certain:H(t),possible:H(n),unknown:H(r)})})}var hs=150,gs=16,_s=3;function vs(e,t){let n=Math.max(bs(e),bs(t),1),r=ys(`into`,e,n),i=ys(`outOf`,t,n),a=Math.max(xs(r),xs(i),40),o=Math.max(Ss(r),Ss(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-xs(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function ys(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*hs,_s),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+gs/2,i+=a,o})}function bs(e){return e.reduce((e,{people:t})=>e+t,0)}function xs(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,gs):0}function Ss(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function Cs(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var ws=360,Ts=110,Es=10,Ds=15;function Os({id:e,into:t,outOf:n,others:r,onPick:i}){let a=l(),{bands:o,height:s,middle:c}=vs(r.into?[...t,r.into]:t,r.outOf?[...n,r.outOf]:n),u=G().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${ws} ${s+20}`,role:`group`,"aria-label":`Flows of ${F(e)}`,children:[h(`pattern`,{id:a,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:u,opacity:`0.75`})}),o.map(e=>h(ks,{band:e,color:u,hatch:`url(#${a})`,onPick:i},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:c.top,width:Es,height:c.height,fill:G().ink,rx:2}),h(`text`,{x:ws/2,y:s+14,class:`middle`,children:F(e)})]})}function ks({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[Ts,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${At(i.name)}`:`to ${At(i.name)}`,m=()=>r(i.id,a);return h(`g`,{...i.id===``?{role:`img`}:{role:`button`,tabIndex:0,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m()},"aria-label":`${b(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,children:[h(`path`,{d:Cs(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:Cs(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:Cs(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[At(E(i.name,Ds)),` `,i.people.toLocaleString(`en`)]})]})}var As=300,js=9;function Ms({id:t}){let{asOf:n,selected:r}=k.value,i=L.value.units??!1,a=X(async e=>{let r=await x(`Looking for moves`,Ge,{id:[t],during:Et(n),units:i,first:As},e),[a,o]=[S(r.into),S(r.outOf)];return M({entities:[...a.nodes,...o.nodes].flatMap(({from:e,to:t})=>[C(e),C(t)])}),{into:a,outOf:o}},[t,n,i]),o=a?.into.nodes.slice(0,js)??[],s=a?.outOf.nodes.slice(0,js)??[];Qo(a&&{scene:`flows`,positions:Fs(t,o,s),flows:[...o,...s].map(ut)});let c=r.map(ai).find(e=>e?.from===t||e?.to===t);return h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[a&&h(`p`,{class:`headline`,children:[V(`{people} moved to {company}, {others} from it, as far as is recorded`,{people:B(a.into.people,`{n} person`,`{n} people`),others:H(a.outOf.people),company:h(`bdi`,{children:P(t)})}),h(jo,{}),`.`]}),h(`div`,{class:`list-tools`,children:h(ps,{})}),a&&o.length+s.length>0&&h(e,{children:[h(Os,{id:t,into:o.map(e=>Is(e,e.from)),outOf:s.map(e=>Is(e,e.to)),others:{into:Ps(a.into.nodes),outOf:Ps(a.outOf.nodes)},onPick:(e,n)=>W([q(n===`into`?{from:e,to:t}:{from:t,to:e})])}),h(`p`,{class:`quiet`,children:z(`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`)}),h(Ns,{side:a.into}),h(Ns,{side:a.outOf})]}),c&&h(os,{...c},`${c.from} ${c.to}`)]})}function Ns({side:{nodes:e,totalCount:t}}){let n=t-e.length;return n>0?h(`p`,{class:`note`,children:B(n,`{n} smaller flow is not counted among the others.`,`{n} smaller flows are not counted among the others.`)}):null}function Ps(e){let t=e.slice(js),n=e=>t.reduce((t,n)=>t+n[e],0),r=B(t.length,`{n} other`,`{n} others`);return t.length===0?null:{id:``,name:r,people:n(`people`),certain:n(`certain`),possible:n(`possible`)}}function Fs(e,t,n){let r=t.map(({from:e})=>e.id),i=n.map(({to:e})=>e.id).filter(e=>!r.includes(e)),[a,o]=[Bn(-300,r.length,70),Bn(300,i.length,70)];return new Map([[e,{x:0,y:0}],...r.map((e,t)=>[e,a[t]]),...i.map((e,t)=>[e,o[t]])])}function Is({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var Ls=25,Rs=340,zs=120;function Bs({id:e}){let t=L.value.units??!1,n=X(n=>Vs(e,t,n),[e,t]),r=n?.at(-1);return h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[n&&h(`p`,{class:`headline`,children:r?V(`{certain} people for certain at {company} in {year}; {more} more by what is known.`,{certain:H(r.certain),more:H(r.possible+r.unknown),company:h(`bdi`,{children:P(e)}),year:r.at}):z(`Nobody is recorded there.`)}),h(`div`,{class:`list-tools`,children:h(ps,{})}),n&&n.length>0&&h(Hs,{series:n})]})}async function Vs(e,t,n){let{company:r}=await x(`Counting people`,Oe,{id:e},n),[i]=r?.employments.nodes??[];if(!i)return[];let a=Number(i.recordedAt.slice(0,4)),o=(await x(`Counting people`,ke,{id:e,from:String(a-Ls),to:String(a),units:t},n)).company?.headcount??[],s=o.findIndex(({certain:e,possible:t})=>e+t>0);return o.slice(Math.max(s,0))}function Hs({series:t}){let n=Math.max(...t.map(({certain:e,possible:t,unknown:n})=>e+t+n),1),r=Rs/t.length,i=e=>e/n*zs,a=G().types.Company,o=Math.ceil(t.length/7);return h(e,{children:[h(`svg`,{class:`bars`,viewBox:`0 -12 ${Rs} 148`,role:`group`,"aria-label":z(`People by year`),children:[t.map(({at:e,certain:t,possible:n,unknown:s},c)=>{let l=()=>N({do:`setDate`,asOf:e}),u=zs-i(t+n+s),d=z(`{year}: {certain} for certain, {possible} possibly, {unknown} of whom nothing is known`,{year:e,certain:t,possible:n,unknown:s});return h(`g`,{role:`button`,tabIndex:0,"aria-label":d,"aria-pressed":k.value.asOf===e,onClick:l,onKeyDown:({key:e})=>e===`Enter`&&l(),children:[h(`title`,{children:d}),h(`rect`,{x:c*r,y:0,width:r,height:zs,fill:`transparent`}),h(`rect`,{x:c*r+1,y:u,width:r-2,height:i(s),class:`hatched`}),h(`rect`,{x:c*r+1,y:zs-i(t+n),width:r-2,height:i(n),fill:a,opacity:.4}),h(`rect`,{x:c*r+1,y:zs-i(t),width:r-2,height:i(t),fill:a}),c%o===0&&h(`text`,{x:(c+.5)*r,y:133,children:e})]},e)}),h(`text`,{x:Rs,y:-3,class:`scale`,children:H(n)})]}),h(`p`,{class:`quiet`,children:z(`Full: for certain. Pale: possibly, by the dates. Outline: nothing is known of the dates. A bar sets the date.`)})]})}var Us=20;function Ws({id:t}){let{asOf:n}=k.value,r=D.entities.get(t)?.type===`Company`,[i,o]=a(``),s=L.value.units??!1,c=async(e,r)=>{let{node:a}=await x(`Looking for people`,Se,{id:t,asOf:n,where:Js(i),units:s,first:Us,after:e},r);return a&&`people`in a?Ys({...a.people,rows:a.people.nodes}):null},l=X(e=>c(null,e),[t,n,i,s]);return h(Ks,{id:t,first:l,fetchPage:c,tools:h(fs,{filter:i,onFilter:o,units:r}),headline:({totalCount:r})=>h(e,{children:[V(r===0?`Nobody is recorded at {company}`:`{people} at {company}`,{people:B(r,`{n} person`,`{n} people`),company:h(`bdi`,{children:P(t)})}),n===null&&r>0&&`, ${z(`at some time`)}`,h(jo,{}),`.`]})})}function Gs({id:t}){let{asOf:n}=k.value,[r,i]=a(``),o=L.value.units??!1,s=async(e,i)=>{let{company:a}=await x(`Looking for alumni`,Ce,{id:t,leftDuring:Et(n),where:Js(r),units:o,first:Us,after:e},i);return a&&Ys({...a.alumni,rows:a.alumni.nodes})},c=X(e=>s(null,e),[t,n,r,o]);return h(Ks,{id:t,first:c,fetchPage:s,tools:h(fs,{filter:r,onFilter:i,units:!0}),headline:({totalCount:n})=>h(e,{children:[V(n===0?`Of nobody it is recorded that they left {company}`:`{people} left {company}`,{people:B(n,`{n} person`,`{n} people`),company:h(`bdi`,{children:P(t)})}),h(jo,{}),`.`]})})}function Ks({id:e,first:t,fetchPage:n,tools:r,headline:i}){return Qo(t&&{scene:`star`,positions:qs(e,t.rows)}),h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[t&&h(`p`,{class:`headline`,children:i(t)}),t&&h(ms,{counts:t.counts}),r,t&&h(ls,{first:t,fetchPage:n},JSON.stringify(t.pageInfo)+t.totalCount)]})}function qs(e,t){let n=zn({x:0,y:0},t.length,{from:0,to:2*Math.PI,radius:190,gap:80});return new Map([[e,{x:0,y:0}],...t.map(({person:e},t)=>[e.id,n[t]])])}function Js(e){return e===``?null:{name:{contains:e}}}function Ys(e){return M({entities:e.rows.map(({person:e})=>C(e)),relations:e.rows.flatMap(({stints:e})=>e.map(w))}),e}function Xs({id:e}){return h(`section`,{"aria-label":z(`Answer`),class:`answer company-page`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:P(e)}),h(jo,{})]}),h(Zs,{title:z(`Over the years`),open:!0,children:h(Bs,{id:e})}),h(Zs,{title:z(`People`),open:!0,children:h(Ws,{id:e})}),h(Zs,{title:z(`Alumni, and where they are now`),children:h(Gs,{id:e})}),h(Zs,{title:z(`Where people came from and went`),children:h(Ms,{id:e})}),h(Zs,{title:z(`Teams and units`),children:h(Qs,{id:e})})]})}function Zs({title:e,open:t=!1,children:n}){let[r,i]=a(t);return h(`details`,{class:`meeting`,open:r,onToggle:({currentTarget:e})=>i(e.open),children:[h(`summary`,{children:h(`strong`,{children:e})}),r&&n]})}function Qs({id:t}){let{asOf:n}=k.value,r=X(async e=>{let r=(await x(`Looking for teams and units`,Ae,{id:t,asOf:n},e)).company,i=r?[...r.teams.edges,...r.subsidiaries.edges]:[];return M({entities:i.map(({node:e})=>C(e)),relations:i.map(({link:e})=>w(e))}),{parent:r?.parent??null,edges:i}},[t,n]);if(!r)return null;let{parent:i,edges:a}=r;return h(e,{children:[i&&h(`p`,{children:[z(`part of`),` `,h(`bdi`,{class:`name`,children:i.name})]}),a.length===0&&h(`p`,{class:`quiet`,children:z(`None is recorded.`)}),a.map(({link:e,node:t})=>h(Q,{claim:e,role:e.role,children:[h(Z,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void T(pr([t.id])),children:h(`bdi`,{children:t.name})})]},e.id))]})}var $s={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]},company:{name:`All about a company`,a:`Company`,types:[`Company`]},people:{name:`Who was there?`,a:`Company, team or project`,types:[`Company`,`Team`,`Project`]},alumni:{name:`Who has left, and where are they now?`,a:`Company`,types:[`Company`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},both:{name:`Who was at both of two companies?`,a:`At`,b:`and at`,types:[`Company`]},moved:{name:`Who went from one company to another later?`,a:`First at`,b:`later at`,types:[`Company`]},back:{name:`Who came back?`,a:`To`,types:[`Company`]},headcount:{name:`How many were there over the years?`,a:`Company`,types:[`Company`]},similar:{name:`Who or what has a similar name?`,a:`Name like that of`,types:null},gaps:{name:`What is missing?`,a:`About`,types:[`Person`,`Company`]}};function ec(e,t){let n=D.entities.get(e)?.type;return n!==void 0&&($s[t].types?.includes(n)??!0)}function tc(e,{a:t,b:n}){let r=t=>t!==null&&ec(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function nc({kind:e,a:t,b:n}){return t!==null&&($s[e].b===void 0||n!==null&&n!==t)}var rc=50;function ic({id:e}){let t=X(t=>ac(e,null,t),[e]);return t&&h(oc,{id:e,first:t})}async function ac(e,t,n){return{...S((await x(`Looking for gaps`,Ee,{id:e,first:rc,after:t},n)).gaps),totalCount:0}}function oc({id:t,first:n}){let{pages:r,hasMore:i,loadMore:a}=Jo(n,e=>ac(t,e)),o=r.flatMap(({nodes:e})=>e),s=o.filter(({claim:e})=>e===null),c=new Map(o.flatMap(({claim:e})=>e?[[e.id,e]]:[]));return h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:V(o.length===0?`Nothing is missing of what is recorded about {name}.`:`What would make answers about {name} better:`,{name:h(`bdi`,{children:P(t)})})}),s.length>0&&h(`ul`,{class:`reasons`,children:s.map(({text:e,kind:t},n)=>h(`li`,{children:t?`${Wa(t)}: ${e}`:e},n))}),[...c.values()].map(t=>h(Q,{claim:t,children:[`source`in t?h(e,{children:[h(`bdi`,{class:`name`,children:t.source.name}),` `,Wa(t.kind),` `,h(`bdi`,{class:`name`,children:t.target.name})]}):`name`in t&&h(e,{children:[h(`span`,{class:`fact-name`,children:t.name}),`: `,h(`bdi`,{children:t.value})]}),h(`ul`,{class:`reasons`,children:o.filter(e=>e.claim?.id===t.id).map(({code:e,text:t})=>h(`li`,{children:t},e))})]},t.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[z(`more`),`…`]})]})}function sc({people:e}){let t=X(async t=>S((await x(`Comparing two careers`,He,{people:e},t)).overlap),e);if(Qo(t&&cc(e,t.overlaps)),!t)return null;let{verdict:n,overlaps:r,reasons:i}=t,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:P(e[0])}),` and `,h(`bdi`,{children:P(e[1])}),` at one place at the same time:`,` `,h(Yo,{verdict:n})]}),h(Zo,{reasons:i}),r.map(e=>h(Xo,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void T(mr([...e,...a],[...e,...a,...o])),children:z(`Show in the whole drawing`)})]})}function cc([e,t],n){let r=n.map(({at:e})=>e.id),i=Bn(0,r.length,120);return{scene:`star`,positions:new Map([[e,{x:-230,y:0}],...r.map((e,t)=>[e,i[t]]),[t,{x:230,y:0}]]),captions:n.length===1?[e,t].map(e=>lc(e,n[0])):[]}}function lc(e,{at:t,stints:n}){return{from:e,to:t.id,claims:n.filter(({source:t})=>t.id===e)}}function uc({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>W([e.id]),children:[h(Z,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},t))})}function dc({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${F(t)} and ${F(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Yo,{verdict:e.together})]}),e.relations.map(e=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>W([e.id]),children:[h(fc,{id:e.source.id}),` `,y[e.kind].out,` `,h(fc,{id:e.target.id})]})},e.id))]})}function fc({id:e}){return h(`bdi`,{class:`name`,children:D.entities.get(e)?.name??e})}var pc=20;function mc({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=L.value,{asOf:a}=k.value,o=X(async e=>{let o=S((await x(`Looking for paths`,Je,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:pc},e)).paths);return o.forEach(hc),o},[t,n,a,r,i]);return h(e,{children:[h(_c,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(gc,{paths:o}),` from `,h(`bdi`,{children:P(t)}),` to `,h(`bdi`,{children:P(n)}),a!==null&&h(e,{children:[` that may have held in `,a]}),`.`]}),o.length>0&&h(vc,{paths:o},o.map(bc).join(` `))]})]})}function hc({nodes:e,hops:t}){M({entities:e.map(C),relations:t.flatMap(({relations:e})=>e.map(w))})}function gc({paths:t}){return t.length===0?h(e,{children:`No path of at most six links is recorded`}):t.length<pc?h(e,{children:b(t.length,`path`)}):h(e,{children:[`The `,pc,` shortest paths`]})}function _c(){let{together:e=!1,avoidOver:t=null}=L.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>L.value={...L.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>L.value={...L.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function vc({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(xc))),o=t[n];i(()=>{Va.value=o.hops.map(({relations:e},t)=>({from:o.nodes[t].id,to:o.nodes[t+1].id,claims:e})),xc(o)||T(Sc(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[n+1,` of `,t.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[b(o.length,`link`),o.together&&h(e,{children:[` `,`· people together: `,h(Yo,{verdict:o.together})]})]}),h(uc,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(dc,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),k.value.scene!==`path`&&h(`button`,{type:`button`,onClick:()=>void T(Sc(o)),children:z(`Show it by itself`)}),h(`button`,{type:`button`,onClick:()=>void T(Cc(o)),children:z(`Show in the whole drawing`)})]})}function yc({nodes:e,hops:t}){let n=new Set(e.map(({id:e})=>e)),r=t.flatMap(e=>e.relations.map(({id:e})=>e));return{nodes:[...n],all:[...new Set([...n,...r])]}}function bc(e){return yc(e).all.join(` `)}function xc(e){return k.peek().highlighted.join(` `)===bc(e)}async function Sc(e){let{nodes:t,all:n}=yc(e),r=Rn(t.length,dr());await sr({scene:`path`,positions:new Map(t.map((e,t)=>[e,r[t]])),highlight:n})}async function Cc(e){let{nodes:t,all:n}=yc(e);await mr(t,n)}var wc=20;function Tc({a:e,b:t,inOrder:n}){let r=async(r,i)=>{let a=S((await x(`Looking for people of both`,we,{of:[e,t],how:n?`STARTED_LATER`:null,first:wc,after:r},i)).sharedAlumni);return Ys({...a,rows:a.nodes.map(({person:e,employments:t})=>({person:e,stints:t}))})},i=X(e=>r(null,e),[e,t,n]);if(Qo(i&&{scene:`star`,positions:Ec(e,t,i.rows.map(({person:e})=>e.id))}),!i)return null;let a={people:B(i.totalCount,`{n} person`,`{n} people`),a:h(`bdi`,{children:P(e)}),b:h(`bdi`,{children:P(t)})};return h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:V(n?`{people} may have come to {b} after having come to {a}, as far as is recorded.`:`{people} were at both {a} and {b}, as far as is recorded.`,a)}),n&&h(`p`,{class:`quiet`,children:z(`Also those are listed of whom no dates are known: they were at both, and nothing says in which order.`)}),h(Mo,{}),h(ls,{first:i,fetchPage:r})]})}function Ec(e,t,n){let r=Bn(0,n.length,64);return new Map([[e,{x:-420,y:0}],[t,{x:420,y:0}],...n.map((e,t)=>[e,r[t]])])}function Dc({id:e}){let t=async(t,n)=>{let r=S((await x(`Looking for people who came back`,Te,{id:e,where:{cameBack:{to:[e]}},first:wc,after:t},n)).people);return Ys({...r,rows:r.nodes.map(e=>({person:e,stints:e.employments.nodes}))})},n=X(e=>t(null,e),[e]);return n&&h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:V(`{people} may have come back to {company} after having left it.`,{people:B(n.totalCount,`{n} person`,`{n} people`),company:h(`bdi`,{children:P(e)})})}),h(Mo,{}),h(ls,{first:n,fetchPage:t})]})}var Oc=20;function kc({id:e}){let t=X(async t=>{let n=S((await x(`Looking for similar names`,De,{id:e,first:Oc},t)).similarNames);return M({entities:n.flatMap(({entity:e,sharedEmployers:t})=>[e,...t].map(C))}),n},[e]);return t?h(`section`,{"aria-label":z(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:V(t.length===0?`Nothing else has a name like that of {name}.`:`{others} a name like that of {name}. They need not be the same.`,{others:B(t.length,`{n} other has`,`{n} others have`),name:h(`bdi`,{children:P(e)})})}),t.map(({entity:t,name:n,part:r,sharedEmployers:i,now:a})=>h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:[h(Z,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void T(pr([t.id])),children:h(Co,{text:n,start:r.start,end:r.end})})]}),h(`p`,{class:`quiet`,children:h(`bdi`,{children:a.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `)||t.description})}),i.length>0&&h(`p`,{class:`quiet`,children:[z(`both were at`),` `,h(`bdi`,{children:i.map(e=>e.name).join(`, `)})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>xn({kind:`path`,a:e,b:t.id}),children:z(`How are they linked?`)})})]},t.id))]}):null}var Ac=Object.keys($s);function jc(){let e=L.value,t=$s[e.kind];return f(Mc,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[z(`Question`),h(`select`,{value:e.kind,onChange:({currentTarget:t})=>L.value=tc(t.value,e),children:Ac.map(e=>h(`option`,{value:e,children:z($s[e].name)},e))})]}),h(Nc,{label:z(t.a),id:e.a,onPick:t=>L.value={...e,a:t}}),t.b!==void 0&&h(Nc,{label:z(t.b),id:e.b,onPick:t=>L.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>L.value={...e,a:e.b,b:e.a},children:z(`swap`)}),nc(e)?h(Pc,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:t.b?z(`Name both, or select them in the drawing.`):z(`Name one, or select it in the drawing.`)})]})}function Mc(){let e=L.value,t=k.value.selected.filter(t=>ec(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;L.value={...e,a:n,b:r}}function Nc({label:e,id:t,onPick:n}){let{kind:r}=L.value,i=$s[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(wo,{label:e,placeholder:z(`A name…`),...i?{types:i}:{},value:t===null?``:P(t),onPick:n},`${r} ${t}`)]})}function Pc(){let{kind:e,a:t,b:n}=L.value;switch(e){case`path`:return h(mc,{from:t,to:n});case`overlap`:return h(sc,{people:[t,n]});case`colleagues`:return h(es,{id:t});case`flows`:return h(Ms,{id:t});case`career`:return h(qo,{id:t});case`company`:return h(Xs,{id:t});case`people`:return h(Ws,{id:t});case`alumni`:return h(Gs,{id:t});case`both`:case`moved`:return h(Tc,{a:t,b:n,inOrder:e===`moved`});case`back`:return h(Dc,{id:t});case`headcount`:return h(Bs,{id:t});case`similar`:return h(kc,{id:t});case`gaps`:return h(ic,{id:t})}}function Fc({ids:t}){let{nodes:n}=k.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void T(or(i)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>ir(i),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>yr(t),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>_r(t),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>vr(t),children:[`Keep only `,t.length===1?`this`:`these`]})]})}function Ic({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>fr(e),children:h(`bdi`,{children:P(e)})})}function Lc({id:e,kinds:t}){let n=A.value.hiddenDegree.get(e)??0,r=Rc(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:zc(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void T(tr(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[b(n,`link`),` to what is not drawn.`]})]})}function Rc(e){let{nodes:t}=k.value,n=new Map;for(let r of D.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function zc(e,t){let n=[...D.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?y[t].out:y[t].in}var Bc=50;function Vc({id:e}){let t=X(t=>Hc(e,null,t),[e]),n=X(t=>St(e,t),[e]),r=D.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(Z,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[ge[r.type].one,r.category,b(r.degree,`link`)].filter(Boolean).join(` · `)}),h(Fc,{ids:[e]}),n&&h(Lc,{id:e,kinds:n}),t&&h(Uc,{evidence:t}),t&&h(Wc,{id:e,first:t.relations})]}):null}async function Hc(e,t,n){let{node:r}=await x(`Reading the evidence`,je,{id:e,claims:Bc,after:t},n);return!r||!(`facts`in r)?null:(M({entities:[C(r),...r.relations.edges.map(({other:e})=>C(e))],relations:r.relations.edges.map(e=>w(e.node))}),r)}function Uc({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(Eo,{text:r})}),i&&h(`p`,{children:h(Xa,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,a.map(e=>y[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,b(s.length,`sentence`)]}),h(ko,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(Q,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(Eo,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[b(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function Wc({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=Jo(n,async e=>(await Hc(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void T(Gc(e.id,n.id)),children:h(Ao,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more link`),`…`]})]})}async function Gc(e,t){await pr([t]),W([e])}function Kc({from:e,to:t}){return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(qc,{id:e}),` `,h(`span`,{class:`verb`,children:`→`}),` `,h(qc,{id:t})]}),h(`div`,{class:`actions`,children:[e,t].map(e=>h(`button`,{type:`button`,onClick:()=>xn({kind:`flows`,a:e,b:null}),children:z(`All flows of {name}`,{name:D.entities.get(e)?.name??e})},e))}),h(os,{from:e,to:t})]})}function qc({id:e}){let t=D.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>W([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Jc({group:{id:e,of:t,type:n,members:r}}){let i=ge[n];return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(Z,{type:n}),` `,B(r.length,`{n} ${i.one}`,`{n} ${i.many}`)]}),h(`p`,{class:`quiet`,children:V(`Neighbours of {name}, drawn as one.`,{name:h(`bdi`,{children:P(t)})})}),h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>void T($n(e)),children:z(`Open the group`)}),h(`button`,{type:`button`,onClick:()=>_r([e]),children:z(`Hide`)})]}),h(`ul`,{class:`plain`,children:r.map(e=>h(`li`,{children:h(`button`,{type:`button`,class:`words`,onClick:()=>void T(pr([e])),children:[h(Z,{type:D.entities.get(e)?.type??n}),` `,h(`bdi`,{children:P(e)})]})},e))})]})}function Yc({id:e}){let t=X(async t=>{let{node:n}=await x(`Reading the evidence`,Me,{id:e},t);return!n||!(`kind`in n)?null:(M({entities:[C(n.source),C(n.target)],relations:[w(n)]}),n)},[e]),n=D.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Xc,{id:n.source}),` `,h(`span`,{class:`verb`,children:y[n.kind].out}),` `,h(Xc,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>vr([e]),children:`Keep only its ends`})}),t&&h(Q,{claim:t,role:t.role,children:y[t.kind].out})]}):null}function Xc({id:e}){let t=D.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>W([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Zc({ids:e}){let[t,n]=e,r=e.every(e=>D.entities.get(e)?.type===`Person`),i=e=>xn({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(Z,{type:D.entities.get(e)?.type??`Person`}),` `,h(Ic,{id:e})]},e))}),h(Fc,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var Qc=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function $c(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(el,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function el(){let[e,t]=a(!1);i(()=>{T(Gn(Qc.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...Qc.filter(tl),...nl()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>xn(e),children:h(rl,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function tl({a:e,b:t}){return[e,t].every(e=>e===null||D.entities.has(e))}function nl(){let e=[...A.value.entities].map(e=>D.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function rl({question:{kind:t,a:n,b:r}}){let i=h(il,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(il,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(il,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]});default:return i}}function il({id:e}){return h(`bdi`,{children:e===null?``:E(P(e),60)})}function al(){let{selected:e}=k.value,[t]=e;if(t===void 0)return h($c,{});if(e.length>1)return h(Zc,{ids:e});let n=k.value.groups.find(({id:e})=>e===t);if(n)return h(Jc,{group:n},t);let r=ai(t);return r?h(Kc,{...r},t):D.relations.has(t)?h(Yc,{id:t},t):h(Vc,{id:t},t)}var ol=200,sl=new Intl.Collator(`en`);function cl(){let{entities:e,lines:t,flows:n}=A.value;return h(`div`,{class:`tables`,children:[h(ll,{ids:[...e]}),n.length>0&&h(ul,{flows:n}),h(dl,{lines:t})]})}function ll({ids:t}){let[n,r]=a(ol),{selected:i,nodes:o}=k.value,s=t.sort((e,t)=>sl.compare(P(e),P(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=D.entities.get(e),n=A.value.hiddenDegree.get(e)??0;return h(`tr`,{class:fl(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?fr(e):W([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(pl,{id:e})]}),h(`td`,{children:ge[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void T(ar(e)),children:o.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(ml,{rest:s.length-n,onClick:()=>r(n+ol)})]})}function ul({flows:t}){let[n,r]=a(ol);return h(e,{children:[h(`table`,{children:[h(`caption`,{children:B(t.length,`{n} flow drawn`,`{n} flows drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:z(`From`)}),h(`th`,{scope:`col`,children:z(`To`)}),h(`th`,{scope:`col`,class:`number`,children:z(`People`)}),h(`th`,{scope:`col`,class:`number`,children:z(`For certain`)})]})}),h(`tbody`,{children:t.slice(0,n).map(e=>h(`tr`,{class:fl(q(e)),children:[h(`th`,{scope:`row`,children:h(`button`,{type:`button`,class:`words`,"aria-pressed":k.value.selected.includes(q(e)),onClick:()=>W([q(e)]),children:h(`bdi`,{children:P(e.from)})})}),h(`td`,{children:h(`bdi`,{children:P(e.to)})}),h(`td`,{class:`number`,children:H(e.people)}),h(`td`,{class:`number`,children:H(e.certain)})]},q(e)))})]}),h(ml,{rest:t.length-n,onClick:()=>r(n+ol)})]})}function dl({lines:t}){let[n,r]=a(ol),{selected:i,asOf:o}=k.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),o&&h(`th`,{scope:`col`,children:[`In `,o]})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:fl(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>W([e.id]),children:[h(`bdi`,{children:P(e.source)}),` `,y[e.kind].out,` `,h(`bdi`,{children:P(e.target)})]}),h(pl,{id:e.id})]}),h(`td`,{children:ye(e.period)}),h(`td`,{children:_e[e.standing].name}),o&&h(`td`,{children:t?ve[t]:`…`})]},e.id))})]}),h(ml,{rest:t.length-n,onClick:()=>r(n+ol)})]})}function fl(e){let{selected:t,highlighted:n}=k.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function pl({id:e}){return k.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function ml({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[b(e,`more row`),`…`]}):null}var hl=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function gl(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(I.value=hl[(hl.findIndex(({id:e})=>e===I.value)+t+hl.length)%hl.length].id,document.getElementById(`tab-${I.value}`)?.focus(),e.preventDefault())},children:hl.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":I.value===e,"aria-controls":`panel`,tabIndex:I.value===e?0:-1,onClick:()=>I.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${I.value}`,tabIndex:0,children:[I.value===`details`&&h(al,{}),I.value===`ask`&&h(jc,{}),I.value===`table`&&h(cl,{})]})]})}function _l(){let{entities:t,lines:n,flows:r,hiddenLines:i,hiddenEntities:a,hiddenDegree:o}=A.value,s=[...o.values()].reduce((e,t)=>e+t,0),c=[`${b(t.size,`entity`,`entities`)}, ${r.length>0?`${b(r.length,`flow`)}, `:``}${b(n.length,`link`)}`,s>0&&`${b(s,`link`)} to what is not drawn`,a>0&&`${b(a,`entity`,`entities`)} left out by the legend`,i.filter>0&&`${b(i.filter,`link`)} left out by the legend`,i.date>0&&`${b(i.date,`link`)} that did not hold in ${k.value.asOf}`];return h(e,{children:[h(`p`,{class:`status`,children:c.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:j.value})]})}var vl=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,yl=m(()=>{Zt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of D.relationsBetween(Qt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function bl(){let{asOf:e}=k.value,t=yl.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?en:N)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>N({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||vl.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&N({do:`setDate`,asOf:t||null})}})]})}var xl=r(ne());re(()=>{xl.value=ne()});function Sl(){let{token:t,refused:n}=xl.value,r=X(async()=>t===null?null:se(),[t]);return t===null?n?h(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:h(`p`,{class:`account`,children:[r&&h(e,{children:[h(`bdi`,{children:r.name}),` `,h(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),h(`button`,{type:`button`,class:`small`,onClick:ae,children:`Sign out`})]})}async function Cl(e,t){return nt(e,void 0,async e=>{for(;;){let n=await wl(t,e);if(typeof n!=`string`)return n;Xe.value=n,await st(e)}})}async function wl(e,t){let n;try{let r=await oe(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(rt(n))return`database`;throw it(n)}function Tl(e){let{width:t,height:n,palette:r,drawing:i}=e,a=Ci(i.lines),o=i.flows.reduce((e,{people:t})=>Math.max(e,t),1);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.flows.map(t=>Ol(t,o,e)),...i.lines.map(t=>Dl(t,a.get(t.relation.id)??mi,e)),...[...i.entities].map(t=>El(t,e)),Ml(e),`</svg>`].join(`
`)}function El(e,t){let{entities:n,view:r,toScreen:i,palette:a}=t,o=n.get(e),{x:s,y:c}=i(r.nodes.get(e)),l=Al(e,t),u=r.selected.includes(e)?a.ink:r.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${Nl(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${co[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Dl({relation:e,verdict:t},n,r){let{view:i,entities:a,toScreen:o,palette:s}=r,c=o(i.nodes.get(e.source)),l=o(i.nodes.get(e.target)),u=i.selected.includes(e.id)?s.ink:i.highlighted.includes(e.id)?s.accent:null,d=u??s.standings[e.standing],f=`<title>${Nl(`${a.get(e.source).name} ${y[e.kind].out} ${a.get(e.target).name}`)}</title>`,p=Al(e.target,r);if(e.source===e.target){let t=12+.4*p;return`<circle cx="${$(c.x)}" cy="${$(c.y-p-.75*t)}" r="${$(t)}" fill="none" stroke="${d}" stroke-width="${Or[e.standing]}">${f}</circle>`}if(n!==mi)return kl(Gr(c,l,n),{radius:p,color:d,width:Or[e.standing]+(u?1.4:0),verdict:t??`CERTAIN`,title:f});let m=Math.hypot(l.x-c.x,l.y-c.y)-p-2,h=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,g=jl(e.standing,t??`CERTAIN`,Math.max(m-8,0),d,u?1.4:0),_=`<path d="M${$(m)} 0l-8 -4v8z" fill="${d}"/>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(h)})">${f}${g}${_}</g>`}function Ol(e,t,n){let{entities:r,view:i,toScreen:a,palette:o}=n,s=Gr(a(i.nodes.get(e.from)),a(i.nodes.get(e.to)),yi),c=`<title>${Nl(`${r.get(e.from).name} → ${r.get(e.to).name}: ${e.people}`)}</title>`,l=vi(e.people,t);return`<g opacity="0.6">${kl(s,{radius:Al(e.to,n),color:o.flow,width:l,verdict:bi(e),title:c})}</g>`}function kl({from:e,control:t,to:n},{radius:r,color:i,width:a,verdict:o,title:s}){let c=Math.hypot(n.x-t.x,n.y-t.y)||1,[l,u]=[(n.x-t.x)/c,(n.y-t.y)/c],d=5+1.5*a,f=e=>({x:n.x-l*e,y:n.y-u*e}),[p,m]=[f(r+2),f(r+2+d)],h=d/2,g=[p,{x:m.x-u*h,y:m.y+l*h},{x:m.x+u*h,y:m.y-l*h}],_=oo[o]?` stroke-dasharray="${oo[o]}"`:``;return`<g>${s}<path d="${`M${$(e.x)} ${$(e.y)}Q${$(t.x)} ${$(t.y)} ${$(m.x)} ${$(m.y)}`}" fill="none" stroke="${i}" stroke-width="${$(a)}"${_}/><path d="M${g.map(({x:e,y:t})=>`${$(e)} ${$(t)}`).join(`L`)}z" fill="${i}"/></g>`}function Al(e,{entities:t,drawing:n,scale:r}){return r(di(t.get(e).degree,n.maxDegree))}function jl(e,t,n,r,i=0){let a=oo[t]?` stroke-dasharray="${oo[t]}"`:``;return ro(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${Or[e]+i}"${a}/>`).join(``)}function Ml({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...de.filter(e=>a.has(e)).map(e=>[`<path d="${co[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,ge[e].one]),...fe.filter(e=>o.has(e)).map(e=>[jl(e,`CERTAIN`,28,r.standings[e]),_e[e].name]),...t.asOf===null?[]:pe.map(e=>[jl(`STATED`,e,28,r.standings.STATED),`${ve[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${Nl(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function Nl(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Pl(){let e=R.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return Tl({drawing:A.value,view:k.value,entities:D.entities,palette:G(),toScreen:t,scale:n,...e.dimensions()})}async function Fl(){let e=new Image,t=URL.createObjectURL(new Blob([Pl()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function Il(e,t){return Cl(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function Ll(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var Rl=1e3;function zl(e,t){let n=e.slice(0,Rl),r=e.length>Rl?`${Rl.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
query View {
  nodes(ids: ${JSON.stringify(n)}) {
    id
    ... on Entity {
      name
      degree
      relations(${i}) {
        edges {
          node {
            kind
            role
            standing
            period { start end status }
            citations { quote }
          }
          other { id name }
        }
      }
    }
  }
}
`}function Bl(e){return`./#query=${encodeURIComponent(e)}`}function Vl(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...A.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(J,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void T(Hl()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void T(Fl().then(e=>Ll(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>Ll(new Blob([Pl()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void T(Il(`csv`,r).then(e=>Ll(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void T(Il(`graphml`,r).then(e=>Ll(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Bl(zl(r,k.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Hl(){try{await navigator.clipboard.writeText(location.href),j.value=`The link is in the clipboard.`}catch{j.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function Ul(){let{past:e,future:t}=O.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(wo,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void T(pr([e]))}),h(Sl,{}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:Pn,children:h(J,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:Fn,children:h(J,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void T(Mn()),children:h(J,{name:`arrange`,label:`Arrange anew`})}),h(Vl,{}),h(`button`,{type:`button`,class:`icon`,title:wr()?`Light`:`Dark`,onClick:()=>{xr.value=wr()?`light`:`dark`},children:h(J,{name:wr()?`sun`:`moon`,label:wr()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>bn.value=!0,children:h(J,{name:`keys`,label:`Help on keys`})})]})]})}function Wl(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(1/e),children:h(J,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(e),children:h(J,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>lr(),children:h(J,{name:`fit`,label:`Show all`})})]})}var Gl=150,Kl=600,ql={maxCompanies:20,perCompany:5},Jl=40;async function Yl(){let{entities:e,total:t}=await mt(Gl);if(t<=Gl)return Xl(e);await Zl(t)||await Ql(e[0],t)}async function Xl(e){M({entities:e});let t=[...await eu(e.map(({id:e})=>e))].sort();j.value=B(t.length,`The only entity is shown.`,`All {n} entities are shown.`),await $l(t)}async function Zl(e){let t=await ht(Kl,k.value.asOf),n=oi(t.flows,ql);if(n.length===0)return!1;M({entities:t.entities});let r=[...new Set(n.flatMap(({from:e,to:t})=>[e,t]))];return await U(r),j.value=z(`Where people went: {companies} companies of {total} entities. A wide band is many people.`,{companies:H(r.length),total:H(e)}),en({do:`add`,positions:new Map,addedBy:null,expanded:[],flows:n}),await $l(r),!0}async function Ql(e,t){let n=await gt([e.id],k.value.asOf,Jl);M(n),j.value=z(`What surrounds {name}, the best connected of {total}.`,{name:F(e.id),total:H(t)}),await $l(n.entities.map(({id:e})=>e))}async function $l(e){let t=mn({x:0,y:0},e.length);en({do:`add`,positions:new Map(e.map((e,n)=>[e,t[n]])),addedBy:null,expanded:[]}),await An(new Set(e),{fit:!0})}async function eu(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await U(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function tu({view:e,camera:t,question:n,tab:r}){let i={v:1,s:iu(e.nodes),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r,...e.flows.length>0?{f:e.flows.map(cu)}:{},...e.groups.length>0?{g:e.groups.map(ou)}:{},...e.scene?{sc:e.scene}:{},...e.aside?{as:{s:iu(e.aside.nodes),f:e.aside.flows.map(cu),g:e.aside.groups.map(ou)}}:{}};return fu(await du(new TextEncoder().encode(JSON.stringify(i)),new CompressionStream(`deflate-raw`)))}async function nu(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await du(t,new DecompressionStream(`deflate-raw`)));return ru(JSON.parse(n))}catch{return null}}function ru(e){if(e.v!==1)return null;let[t,n,r]=e.cam??[];return{view:{nodes:au(e.s),selected:e.sel,asOf:e.at,filters:{...Ht,...e.w},highlighted:e.lit,flows:(e.f??[]).map(lu),groups:(e.g??[]).map(su),scene:e.sc??null,aside:e.as?{nodes:au(e.as.s),flows:e.as.f.map(lu),groups:(e.as.g??[]).map(su)}:null},camera:t===void 0||n===void 0||r===void 0?null:{x:t,y:n,ratio:r},question:e.q,tab:e.tab}}function iu(e){let t=new Map([...e.keys()].map((e,t)=>[e,t]));return[...e].map(([e,n])=>[e,n.x,n.y,uu(n),t.get(n.addedBy??``)??-1])}function au(e){return new Map(e.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e[a]?.[0]??null};return[String(t),o]}))}function ou({id:e,of:t,type:n,members:r,x:i,y:a}){return[e,t,n,r,i,a]}function su([e,t,n,r,i,a]){return{id:String(e),of:String(t),type:n,members:r.map(String),x:Number(i),y:Number(a)}}function cu({from:e,to:t,people:n,certain:r,possible:i}){return[e,t,n,r,i]}function lu([e,t,n,r,i]){return{from:String(e),to:String(t),people:Number(n),certain:Number(r),possible:Number(i)}}function uu({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function du(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function fu(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var pu=`#view=`,mu=200;function hu(){let e=()=>{},t=()=>{e(),T(gu()).then(()=>{e=_u()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function gu(){let e=location.hash.startsWith(pu)?await nu(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(pu)&&(j.value=`This link is damaged: it holds no view that can be read.`),Yl();let t=[...e.view.nodes.keys()],n=[...e.view.groups,...e.view.aside?.groups??[]].flatMap(({members:e})=>e);await U((await Gn([...new Set([...t,...n,...e.view.aside?.nodes.keys()??[]])])).map(({id:e})=>e));let r=e=>new Map([...e].filter(([e])=>D.entities.has(e))),i=r(e.view.nodes),a=e.view.aside&&{...e.view.aside,nodes:r(e.view.aside.nodes)},o=e.view.selected.filter(e=>D.entities.has(e)||D.relations.has(e)||ai(e)!==null||Vt(e));O.value=It({...e.view,nodes:i,aside:a,selected:o}),L.value=e.question,_n.value=vn(e.question,e.view.asOf),I.value=e.tab,e.camera?R.value?.setCamera(e.camera):R.value?.fit();let s=t.length-i.size;j.value=s>0?`${s} of the entities in this link are not in the database any more.`:``}function _u(){let e=0,t=g(()=>{let t={view:k.value,question:L.value,tab:I.value};Cn.value,clearTimeout(e),e=setTimeout(()=>{tu({...t,camera:R.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,pu+e)})},mu)});return()=>{clearTimeout(e),t()}}function vu(){return mo(),i(cn,[]),i(hu,[]),h(e,{children:[h(Ul,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(ka,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(Ka,{}),h(La,{}),h(lo,{}),h(Wl,{}),h(`footer`,{children:[h(bl,{}),h(_l,{})]})]}),h(gl,{})]}),h(Za,{}),h(eo,{}),h(go,{})]})}var yu=10,bu=3,xu=800,Su=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=Cu(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(wu(r,e)),i};function Cu(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function wu(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*yu])),a=new Float32Array(e.length*yu);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*yu)});let o=new Float32Array(n.length*bu);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*bu),a[r+6]+=1,a[s+6]+=1});let s=e.length>xu,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var Tu=document.getElementById(`explorer`);if(!Tu)throw Error(`index.html has no element with the id "explorer"`);ie(),Tn(Su),_(h(vu,{}),Tu);