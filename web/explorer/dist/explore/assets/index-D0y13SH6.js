import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g,v as _}from"./vendor-7z8VDRyV.js";var ee=`ties-token`,te=new Set,ne={token:de(),refused:!1};function re(){return ne}function ie(e){return te.add(e),()=>te.delete(e)}function ae(){le(),addEventListener(`hashchange`,({oldURL:e})=>{le()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function oe(){ue({token:null,refused:!1}),location.reload()}async function se(e,t={}){let{token:n}=ne,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(ne.token===n&&ue({token:null,refused:!0}),fetch(e,t)):i}async function ce(){try{return(await(await se(`./graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function le(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&ue({token:r,refused:!1}),!0}function ue(e){ne=e;try{e.token===null?sessionStorage.removeItem(ee):sessionStorage.setItem(ee,e.token)}catch{}te.forEach(e=>e())}function de(){try{return sessionStorage.getItem(ee)}catch{return null}}var fe=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],pe=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],me=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function he(e,t){return e.source===t?e.target:e.source}var v={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ge=Object.keys(v),_e={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},ve={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},ye={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function y(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function be(e){let t=e.inferred?` (inferred)`:``;return xe(e)+t}function xe({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function Se({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${y(t,`day`)}`:t===null?`at least ${y(e,`day`)}`:e===t?y(e,`day`):`${e.toLocaleString(`en`)} to ${y(t,`day`)}`}var Ce={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},we={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Te={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},Ee={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},De={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
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
}`},Oe={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
}`},ke={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},Ae={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},je={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},Me={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},Ne={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},Pe={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Fe={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},Ie={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},Le={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},Re={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: $kinds, first: $first, after: $after) {
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
}`},ze={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},Be={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},Ve={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},He={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Ue={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
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
}`},We={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $during: PeriodInput, $first: Int!, $after: String) {
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
}`},Ge={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
}`},Ke={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
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
}`},qe={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},Je={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Ye={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},Xe={name:`KindsOf`,text:`query KindsOf($id: ID!) {
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
}`},Ze=r(null),Qe=r([]),$e=class extends Error{code;constructor(e,t){super(e),this.code=t}},et=`./graphql`,tt=500,nt=5e3;async function b(e,t,n,r){return rt(e,r,async e=>{for(let r=1;;r++){let i=await ot(t,n,e).catch(e=>{if(r===1&&e instanceof $e&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await ct(e)}})}async function rt(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};Qe.value=[...Qe.peek(),a];try{return await n(i)}finally{Qe.value=Qe.peek().filter(e=>e!==a)}}function it(e){return e?.extensions?.code===`UNAVAILABLE`}function at(e){return new $e(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function x(e){if(e===null)throw at(void 0);return e}async function ot({text:e,name:t},n,r){let i;try{i=await(await se(et,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),Ze.value=`server`,`unavailable`}let[a]=i.errors??[];if(it(a))return Ze.value=`database`,`unavailable`;if(Ze.value=null,a||!i.data)throw at(a);return i.data}var st=null;async function ct(e){st??=lt().finally(()=>{st=null}),await Promise.race([st,ut(e)]),e.throwIfAborted()}async function lt(){for(let e=tt;;e=Math.min(e*2,nt))if(await new Promise(t=>setTimeout(t,e)),await ot(He,{},AbortSignal.timeout(nt)).catch(()=>`unavailable`)!==`unavailable`)return}function ut(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function S(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function C(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function dt({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var ft=1e3,pt=1e5,mt=100;async function ht(e){let t=Object.values(await b(`Looking for the best connected`,Ie,{first:e})).map(x);return{entities:t.flatMap(({nodes:e})=>e.map(S)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function gt(e,t){let{nodes:n}=x((await b(`Looking for flows between companies`,qe,{during:Dt(t),first:e})).talentFlows);return{entities:n.flatMap(({from:e,to:t})=>[S(e),S(t)]),flows:n.map(dt)}}async function _t(e,t,n){let{nodes:r,edges:i}=x((await b(`Looking around`,Be,{ids:[...e],asOf:t,limit:n})).neighbourhood);return{entities:r.map(S),relations:i.map(C)}}async function vt(e){return rt(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of Et(e,ft)){let{nodes:e}=await b(`Looking up`,Le,{ids:r},t);n.push(...x(e).filter(Tt).map(S))}return n})}async function yt(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await b(`Asking for neighbours`,Re,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[S(a),...o.map(({other:e})=>S(e))],relations:o.map(e=>C(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function bt(e){return rt(`Asking for the links of ${y(e.length,`entity`,`entities`)}`,void 0,t=>xt(e,t))}async function xt(e,t){let n={entities:[],relations:[]};for(let r of Et(e,Math.floor(pt/401))){let{nodes:e}=await b(`Asking for links`,ze,{ids:r,first:mt},t);for(let t of x(e))t&&`relations`in t&&St(n,t.relations.edges)}return n}function St(e,t){for(let{node:n,other:r}of t)e.relations.push(C(n)),e.entities.push(S(r))}async function Ct(e,t){let{node:n}=await b(`Counting links`,Xe,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of ge)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function wt(e,t,n){return rt(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Et(e,ft)){let{nodes:e}=await b(`Asking`,Ve,{ids:i,on:t},n);for(let t of x(e))t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function Tt(e){return e!==null&&`degree`in e}function*Et(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}function Dt(e){return e===null?null:{start:null,end:e}}var Ot=r(null);async function w(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Ot.value=e instanceof $e?e.message:`Something went wrong: ${String(e)}`)}}function kt(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function At(e,t,n){let r=kt(e,t),i=r+kt(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function T(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function jt(e){return`\u2068${e}\u2069`}function Mt(e,t,n){let r=Nt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=Pt(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=Ft(r,t,o);return{entities:r,lines:a,flows:e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t)),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function Nt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function Pt(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function Ft(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var It=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function Lt(e){return{past:[],present:e,future:[]}}function Rt(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function zt(e,t){return{...e,present:t}}function Bt(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function Vt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var Ht={types:[],kinds:[],standings:[],verdicts:[]},Ut={nodes:new Map,selected:[],asOf:null,filters:Ht,highlighted:[],flows:[],scene:null,aside:null};function Wt(e,t){switch(t.do){case`add`:return Gt(e,t);case`stage`:return Kt(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return Yt(qt(e,[t.id],{expanded:!1}),t.removed);case`hide`:return Yt(e,t.ids);case`keep`:return Yt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return qt(e,t.ids,{pinned:t.pinned});case`move`:return Jt(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function Gt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:Xt(r),y:Xt(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return qt({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function Kt(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows};return Gt({...e,nodes:new Map,flows:r,scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function qt(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function Jt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:Xt(r),y:Xt(i)})}return{...e,nodes:n}}function Yt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function Xt(e){return Math.round(e*10)/10}var E=new It,Zt=r(0),D=r(Lt(Ut)),O=m(()=>D.value.present),Qt=m(()=>O.value.nodes),$t=r(new Map),k=m(()=>(Zt.value,Mt(O.value,E,$t.value))),A=r(``);function j({entities:e=[],relations:t=[]}){E.add(e,t),Zt.value++}function M(e){D.value=Rt(D.value,Wt(O.value,e))}function en(e){D.value=zt(D.value,Wt(O.value,e))}function tn(){c(()=>{D.value=Bt(D.value),A.value=`Undone.`})}function nn(){c(()=>{D.value=Vt(D.value),A.value=`Redone.`})}function N(e){return E.entities.get(e)?.name??e}var rn=80;function P(e){return jt(T(N(e),rn))}var an=new Map,on=30,sn=new AbortController;function cn(){let e=m(()=>O.value.asOf);return g(()=>{let t=e.value;if(Zt.value,sn.abort(),t===null){$t.value=new Map;return}let r=an.get(t)??new Map,i=[...E.relationsBetween(Qt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){$t.value=r;return}sn=new AbortController;let a=async e=>{let n=new Map([...r,...await wt(i,t,e)]);ln(t,n),$t.value=n};n(()=>void w(a(sn.signal)))})}function ln(e,t){an.delete(e),an.set(e,t);for(let e of an.keys()){if(an.size<=on)break;an.delete(e)}}function un(e,t,n){return[...dn(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||dn(e,t,r).size===1})}function dn(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=he(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var fn=Math.PI*(3-Math.sqrt(5)),pn=46;function mn(e,t){return Array.from({length:t},(t,n)=>{let r=pn*Math.sqrt(n+1),i=n*fn;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function hn(e,t,n){let r=gn(e,t),i=pn*(1+Math.sqrt(n)*.75);return mn({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function gn(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var F=r(null),_n=r(0),vn=null;function yn(e){vn=e}var bn=(e,t,n)=>{if(!vn)throw Error(`no layout is installed`);return vn(e,t,n)},xn=null,Sn=2e3,Cn=2e3;async function wn(e,{fit:t=!1}={}){if(e.size===0)return;I();let n={controller:new AbortController,latest:new Map};xn=n;let r=new Map([...O.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...E.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=O.value.flows.map(({from:e,to:t})=>({source:e,target:t})),o=[...i,...a.filter(({source:e,target:t})=>r.has(e)&&r.has(t))],s=0,c=e=>{n.latest=e;let t=performance.now();t-s>(r.size>Sn?Cn:0)&&(s=t,F.value?.preview(e))};try{n.latest=await rt(`Arranging`,n.controller.signal,t=>bn({positions:r,links:o,free:e},c,t))}catch(e){if(!n.controller.signal.aborted)throw e}xn===n&&(I(),t&&F.value?.fit())}function I(){if(xn){let{controller:e,latest:t}=xn;xn=null,en({do:`move`,positions:t}),e.abort()}}async function Tn(){I();let e=new Map([...O.value.nodes].filter(([,e])=>!e.pinned));M({do:`move`,positions:e}),await wn(new Set(e.keys()),{fit:!0})}function En(e,t){M({do:`move`,positions:new Map([[e,t]])})}function Dn(){I(),tn()}function On(){I(),nn()}async function kn(e){let t=await vt(e);return j({entities:t}),t}async function An(e){let t=await bt(e);return j(t),t}var jn=new Map;async function Mn(e,t=null){let n=`${e} ${t??``}`;for(;Pn(e,t).length<30&&jn.get(n)!==null;){let r=await yt(e,{kinds:t&&[t],first:100,after:jn.get(n)??null});jn.set(n,r?.next??null),r&&j(r)}let r=Pn(e,t).slice(0,30);await An(r),O.value.nodes.has(e)&&(Nn(e,r),A.value=r.length>0?`${y(r.length,`neighbour`)} of ${P(e)} added.`:`All neighbours of ${P(e)} are shown already.`,await wn(new Set(r)),F.value?.reveal([e,...r]))}function Nn(e,t){let{nodes:n}=O.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=hn(n.get(e),r,t.length);M({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function Pn(e,t){let n=new Set;for(let r of E.relationsOf(e)){let i=he(r,e);(t===null||r.kind===t)&&!O.value.nodes.has(i)&&E.entities.has(i)&&n.add(i)}let r=e=>E.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function Fn(e){let t=un(O.value,E,e);M({do:`collapse`,id:e,removed:t}),A.value=`${y(t.length,`neighbour`)} of ${P(e)} removed.`}async function In(e){O.value.nodes.get(e)?.expanded?Fn(e):await Mn(e)}var Ln=r({}),Rn=r(`en`);function L(e,t={}){let n=Ln.value[e]??e;return zn(typeof n==`string`?n:n[1],t)}function R(e,t,n,r={}){let i=Ln.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return zn(e===1?a:o,{...r,n:B(e)})}function z(e,t){return L(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function B(e){return e.toLocaleString(Rn.value)}function zn(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}async function Bn({scene:e,positions:t,flows:n=[],highlight:r=[]}){I();let i=[...t.keys()],a=i.filter(e=>!E.entities.has(e));a.length>0&&await kn(a),await An(i);let o=new Map([...t].filter(([e])=>E.entities.has(e)));M({do:`stage`,scene:e,positions:o,flows:n,highlight:r}),A.value=R(o.size,`The answer is shown by itself: {n} entity.`,`The answer is shown by itself: {n} entities.`),Hn()}var Vn=190;function Hn(){let{scene:e,nodes:t}=O.value,n=e!==null&&new Set([...t.values()].map(({y:e})=>e)).size===1;F.value?.fit(n?Vn:0)}function Un(){O.value.aside&&(I(),M({do:`leaveStage`}),A.value=L(`Back to the whole drawing.`),F.value?.fit())}function Wn(){let{width:e}=F.value?.dimensions()??{width:900};return e>600?e-340:e-120}function V(e){en({do:`select`,ids:e})}function Gn(e){let t=O.value.selected.filter(e=>E.entities.has(e));V(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function Kn(e,t=[]){let n=e.filter(e=>!O.value.nodes.has(e)),r=n.filter(e=>!E.entities.has(e));r.length>0&&await kn(r),await An(n);let i=n.filter(e=>E.entities.has(e)),a=Jn(i);i.length>0||t.length>0?M({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?O.value.selected:e,highlight:t}):V(e),await wn(new Set(i)),F.value?.reveal(e)}async function qn(e,t){Un(),await Kn(e,t)}function Jn(e){let{nodes:t}=O.value,n=[...t.values()],r=n.length>0?{x:Yn(n.map(({x:e})=>e)),y:Yn(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...E.relationsOf(a)].map(e=>he(e,a)).find(e=>t.has(e)),[o]=hn(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function Yn(e){return e.reduce((e,t)=>e+t,0)/e.length}function Xn(e){let t=e.filter(e=>O.value.nodes.has(e));t.length>0&&(M({do:`hide`,ids:t}),A.value=`${t.map(P).join(`, `)} hidden.`)}function Zn(e){let t=e.flatMap(e=>{let t=E.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(M({do:`keep`,ids:t}),A.value=`Only ${t.map(P).join(`, `)} kept.`)}function Qn(e){let t=e.filter(e=>O.value.nodes.has(e)),n=!t.every(e=>O.value.nodes.get(e)?.pinned);t.length>0&&(M({do:`pin`,ids:t,pinned:n}),A.value=`${t.map(P).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var $n=`ties-theme`,er=r(ir()),tr=matchMedia(`(prefers-color-scheme: dark)`),nr=r(tr.matches);tr.addEventListener(`change`,({matches:e})=>{nr.value=e});function rr(){return er.value===`system`?nr.value:er.value===`dark`}function ir(){try{let e=localStorage.getItem($n);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=rr()?`dark`:`light`;try{localStorage.setItem($n,er.value)}catch{}});var ar={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},or={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},sr={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function H(){return rr()?or:ar}var cr=150,lr=2500,ur=new WeakSet;function dr(e){return ur.has(e)}var fr=class{#e;#t=new AbortController;#n=0;#r=cr;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),pr(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?lr:cr,this.#e.getGraph().size>5e3&&(ur.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),ur.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),ur.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){ur.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function pr(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{ur.has(e)||n(t)})}function mr(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),hr(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),En(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function hr(e,t,n){let r=e.getGraph();dr(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var gr={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function _r(e){if(e.ctrlKey||e.metaKey)return;let t=gr[e.key];if(t)vr(t,e);else if(!yr(e.key,e.shiftKey))return;e.preventDefault()}function vr(e,t){let[n]=O.value.selected,r=n===void 0?void 0:O.value.nodes.get(n);if(t.altKey&&r&&n)En(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;F.value?.pan(t*e.x,t*e.y)}else br(e)}function yr(e,t){let{selected:n}=O.value,[r]=n;switch(e){case`Enter`:return r&&E.entities.has(r)&&w(In(r)),!0;case` `:return Cr(t),!0;case`h`:case`Delete`:return Xn(n),!0;case`p`:return Qn(n),!0;case`k`:return Zn(n),!0;case`+`:case`=`:return F.value?.zoom(1/1.4),!0;case`-`:return F.value?.zoom(1.4),!0;case`0`:return Hn(),!0;case`Escape`:return V([]),!0;default:return!1}}function br(e){let t=xr(O.value.selected[0]),n=null,r=1/0;for(let i of k.value.entities){let{x:a,y:o}=O.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==O.value.selected[0]&&(r=c,n=i)}n&&(V([n]),Sr(n),F.value?.reveal([n]))}function xr(e){let t=e===void 0?void 0:E.relations.get(e);return(e===void 0?void 0:O.value.nodes.get(t?.source??e))??{x:0,y:0}}function Sr(e){let t=E.entities.get(e);A.value=`${P(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function Cr(e){let[t]=O.value.selected;if(t===void 0)return;let n=E.relations.get(t)?.source??t,r=[n,...k.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&V([i])}function wr(e,t,{bow:n,offset:r}){let i=t.x-e.x,a=t.y-e.y,o=Math.hypot(i,a)||1,s=i+.001*-a<0?-1:1,c=2*(n*o+s*r);return{from:e,to:t,control:{x:(e.x+t.x)/2+a/o*c,y:(e.y+t.y)/2-i/o*c}}}function Tr({from:e,control:t,to:n},r){let i=(e,t,n)=>(1-r)*(1-r)*e+2*r*(1-r)*t+r*r*n;return{x:i(e.x,t.x,n.x),y:i(e.y,t.y,n.y)}}var Er=`system-ui, sans-serif`,Dr=172,Or=150,kr=new Map,Ar=5e3;function jr(e,t,n){let r=t+n,i=kr.get(r);if(i)return i;e.font=`500 13px ${Er}`;let a=t=>e.measureText(t).width,o=Mr(t,a).map(e=>Nr(e,a));e.font=`400 12px ${Er}`;let s=n?e.measureText(n).width:0;e.font=`500 13px ${Er}`;let c=o.map((e,t)=>a(e)+(t===o.length-1?s:0)),l={lines:o,suffix:{text:n,width:s},width:Math.max(...c)};return kr.size>=Ar&&kr.clear(),kr.set(r,l),l}function Mr(e,t){let n=e.length>400?`${e.slice(0,200)}…${e.slice(-200)}`:e;if(t(n)<=Or)return[n];let r=n.length/2,i=[...n.matchAll(/\s/g)].map(({index:e})=>e).sort((e,t)=>Math.abs(e-r)-Math.abs(t-r))[0];return i===void 0?[n]:[n.slice(0,i),n.slice(i+1)]}function Nr(e,t){if(t(e)<=Dr)return e;let n=[...e],[r,i]=[1,n.length-1],a=e=>`${n.slice(0,Math.ceil(e/2)).join(``)}…${n.slice(n.length-Math.floor(e/2)).join(``)}`;for(;r<i;){let e=Math.ceil((r+i)/2);t(a(e))<=Dr?r=e:i=e-1}return a(r)}var U={right:0,left:1,below:2,above:3,aboveRight:4,belowRight:5,aboveLeft:6,belowLeft:7};function Pr({scene:e,nodes:t},n){if(e===null)return U.right;if(e===`path`)return Fr(t)?U.left:U.above;let r=t.get(n),i=[...t.values()].map(({x:e})=>e),a=(Math.min(...i)+Math.max(...i))/2;return!r||r.x>a+1?U.right:r.x<a-1?U.left:U.below}function Fr(e){let[t,n]=e.values();return t!==void 0&&n!==void 0&&t.x===n.x}var Ir=13,Lr=11,Rr=15,zr=4.5,Br=300,Vr=160,Hr=class{#e;#t=new Map;#n=[];#r=[];#i=[];#a=null;constructor(e){this.#e=e,e.on(`afterRender`,()=>this.#o())}update(e){e!==this.#a&&(this.#a=e,this.#t.clear());let t=this.#e.getGraph(),n=e=>t.getNodeAttribute(e,`size`)+(t.getNodeAttribute(e,`forceLabel`)?1e3:0),r=new Map(t.nodes().map(e=>[e,n(e)]));this.#n=[...r.keys()].sort((e,t)=>r.get(t)-r.get(e));let i=new Map;t.forEachEdge((t,{label:n,color:r},a,o)=>{if(n!==null&&e!==`path`){let e=[...[a,o].sort(),r].join(` `);i.set(e,[...i.get(e)??[],t])}}),this.#r=[...i.values()]}hover(){return(e,t)=>{let n=t,r={x:t.x,y:t.y,radius:t.size},i=jr(e,n.label,Wr(n));Kr(e,i,Gr(r,i,this.#t.get(n.key)??n.side),H().ink,H())}}#o(){let e=this.#e,t=e.getCanvases().labels?.getContext(`2d`),n=e.getGraph();if(t){if(this.#i=Ur(e.getContainer()),n.order<=Br)for(let e of this.#n){let{x:t,y:n,radius:r}=this.#s(e),i=r*.8;this.#i.push([t-i,n-i,t+i,n+i])}this.#c(t);for(let e of this.#r)this.#d(t,e)}}#s(e){let t=this.#e.getNodeDisplayData(e),{x:n,y:r}=this.#e.framedGraphToViewport(t);return{x:n,y:r,radius:this.#e.scaleSize(t.size)}}#c(e){let{width:t,height:n}=this.#e.getDimensions(),r=this.#e.getGraph(),i=0;for(let a of this.#n){if(!r.hasNode(a))continue;let o=r.getNodeAttributes(a),s=this.#s(a);if(i>=Vr||!o.forceLabel&&s.radius<zr)break;let{x:c,y:l}=s;o.label&&c>-150&&l>-50&&c<t+150&&l<n+50&&this.#l(e,a,s,o)&&i++}}#l(e,t,n,r){let i=jr(e,r.label,Wr(r)),a=this.#t.get(t),o=a===void 0||this.#a?[r.side]:[a,r.side],s=[...new Set([...o,...Object.values(U)])].find(e=>this.#u(Gr(n,i,e)))??(r.forceLabel?r.side:void 0);if(s===void 0)return!1;a===void 0&&this.#t.set(t,s);let c=Gr(n,i,s);this.#i.push(c);let l=H();return Kr(e,i,c,r.color===l.faint?l.standings.STATED:l.ink,l),!0}#u([e,t,n,r]){return this.#i.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}#d(e,t){let n=this.#e.getGraph(),[r]=t.filter(e=>n.hasEdge(e));if(r===void 0)return;let i=new Map;t.forEach(e=>n.hasEdge(e)&&i.set(n.getEdgeAttribute(e,`label`),(i.get(n.getEdgeAttribute(e,`label`))??0)+1));let a=[...i].map(([e,t])=>t>1?`${e} ×${t}`:e).join(` · `),[o,s]=n.extremities(r).map(e=>this.#s(e)),c=wr(o,s,n.getEdgeAttributes(r)),l=Math.hypot(s.x-o.x,s.y-o.y);e.font=`400 ${Lr}px ${Er}`;let u=e.measureText(a).width;if(u>l-o.radius-s.radius-10)return;let d=Math.atan2(s.y-o.y,s.x-o.x);for(let t of[.5,.36,.64]){let{x:n,y:r}=Tr(c,t),i=Math.abs(Math.cos(d))*u/2+3,l=Math.abs(Math.sin(d))*u/2+6,f=[n-i,r-l,n+i,r+l];if(this.#u(f)){this.#i.push(f),qr(e,a,n,r,s.x<o.x?d+Math.PI:d);return}}}};function Ur(e){let{left:t,top:n}=e.getBoundingClientRect();return[...e.parentElement?.querySelectorAll(`.legend, .zoom, .caption, .stage-bar`)??[]].map(e=>{let r=e.getBoundingClientRect();return[r.left-t,r.top-n,r.right-t,r.bottom-n]})}function Wr({hiddenDegree:e=0}){return e>0?` +${B(e)}`:``}function Gr({x:e,y:t,radius:n},{width:r,lines:i},a){let o=i.length*Rr+1,s=(e,t)=>[e,t,e+r,t+o];switch(a){case U.left:return s(e-n-4-r,t-o/2);case U.below:return s(e-r/2,t+n+2);case U.above:return s(e-r/2,t-n-2-o);case U.aboveRight:return s(e+n*.6,t-n-o+2);case U.belowRight:return s(e+n*.6,t+n-2);case U.aboveLeft:return s(e-n*.6-r,t-n-o+2);case U.belowLeft:return s(e-n*.6-r,t+n-2);default:return s(e+n+4,t-o/2)}}function Kr(e,{lines:t,suffix:n,width:r},[i,a],o,{paper:s,standings:c}){e.textAlign=`left`,t.forEach((l,u)=>{let d=a+(u+1)*Rr-3,f=u===t.length-1;e.font=`500 ${Ir}px ${Er}`;let p=e.measureText(l).width,m=i+(r-p-(f?n.width:0))*(t.length>1?.5:0);Jr(e,jt(l),m,d,o,s),f&&n.text&&(e.font=`400 12px ${Er}`,Jr(e,n.text,m+p,d,c.STATED,s))})}function qr(e,t,n,r,i){let{ink:a,paper:o}=H();e.save(),e.translate(n,r),e.rotate(i),e.textAlign=`center`,Jr(e,t,0,-4,a,o),e.restore()}function Jr(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var Yr=`
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
`,Xr=`
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
`,Zr=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:Qr,UNSIGNED_BYTE:$r,TRIANGLES:ei}=WebGLRenderingContext,ti=[0,1,0,-1,1,1,1,1,0,-1,1,-1],ni=8,ri=1.5,ii=ni;function ai(e){ii=e?ri:ni}var oi=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Yr,FRAGMENT_SHADER_SOURCE:Xr,METHOD:ei,UNIFORMS:Zr,ATTRIBUTES:[{name:`a_corner`,size:2,type:Qr},{name:`a_from`,size:2,type:Qr},{name:`a_to`,size:2,type:Qr},{name:`a_radius`,size:1,type:Qr},{name:`a_size`,size:1,type:Qr},{name:`a_style`,size:3,type:Qr},{name:`a_color`,size:4,type:$r,normalized:!0},{name:`a_id`,size:4,type:$r,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<ti.length;e+=2,t+=2+s.length)this.array[t]=ti[e],this.array[t+1]=ti[e+1],this.array.set(s,t+2)}render(e){dr(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,ii)}},si=`
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
`,ci=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`],{FLOAT:W,UNSIGNED_BYTE:li,TRIANGLES:ui}=WebGLRenderingContext,di=18,fi=Array.from({length:di},(e,t)=>{let[n,r]=[t/di,(t+1)/di];return[n,1,n,-1,r,1,r,1,n,-1,r,-1]}).flat(),pi=class extends p{getDefinition(){return{VERTICES:fi.length/2,VERTEX_SHADER_SOURCE:si,FRAGMENT_SHADER_SOURCE:Xr,METHOD:ui,UNIFORMS:ci,ATTRIBUTES:[{name:`a_corner`,size:2,type:W},{name:`a_from`,size:2,type:W},{name:`a_to`,size:2,type:W},{name:`a_bend`,size:2,type:W},{name:`a_radius`,size:1,type:W},{name:`a_size`,size:1,type:W},{name:`a_style`,size:2,type:W},{name:`a_color`,size:4,type:li,normalized:!0},{name:`a_id`,size:4,type:li,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[r.x,r.y,i.x,i.y,a.bow,a.offset,i.size,a.size,a.dash,a.form,t(a.color),e];for(let e=0,t=n;e<fi.length;e+=2,t+=2+o.length)this.array[t]=fi[e],this.array[t+1]=fi[e+1],this.array.set(o,t+2)}render(e){dr(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height)}},mi=`
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
`,hi=`
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
`,gi=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:_i,UNSIGNED_BYTE:vi,TRIANGLES:yi}=WebGLRenderingContext,bi=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],xi=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:mi,FRAGMENT_SHADER_SOURCE:hi,METHOD:yi,UNIFORMS:gi,ATTRIBUTES:[{name:`a_corner`,size:2,type:_i},{name:`a_position`,size:2,type:_i},{name:`a_size`,size:1,type:_i},{name:`a_style`,size:2,type:_i},{name:`a_color`,size:4,type:vi,normalized:!0},{name:`a_ring`,size:4,type:vi,normalized:!0},{name:`a_id`,size:4,type:vi,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<bi.length;e+=2,t+=2+i.length)this.array[t]=bi[e],this.array[t+1]=bi[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=dr(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function Si(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:xi},edgeProgramClasses:{line:oi,curve:pi},defaultNodeType:`shape`,defaultEdgeType:`line`,enableEdgeEvents:!0,renderLabels:!1,renderEdgeLabels:!1,zIndex:!0,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{ai(n.getGraph().size>5e3&&n.getCamera().ratio>Ci)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var Ci=1;function wi(e){window.ties={whereIs(t){let n=O.value.nodes.get(t);if(!n||!F.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=F.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>Qe.value.length===0&&F.value?.isMoving()===!1}}var Ti=`flow:`,Ei=` > `;function G({from:e,to:t}){return Ti+e+Ei+t}function Di(e){let[t,n]=e.startsWith(Ti)?e.slice(5).split(Ei):[];return t&&n?{from:t,to:n}:null}function Oi(e,{maxCompanies:t,perCompany:n}){let r=new Map;for(let t of e)for(let e of[t.from,t.to])r.set(e,(r.get(e)??0)+t.people);let i=new Set([...r.keys()].sort((e,t)=>r.get(t)-r.get(e)).slice(0,t)),a=new Map;return e.filter(({from:e,to:t})=>{let r=[a.get(e)??0,a.get(t)??0];return e===t||!i.has(e)||!i.has(t)||Math.min(...r)>=n?!1:(a.set(e,r[0]+1),a.set(t,r[1]+1),!0)})}var ki={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},Ai={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},ji={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},Mi=`rgba(0, 0, 0, 0)`;function Ni(e,t){let n=5.5,r=Math.min(8+2.4*Math.log2(1+t),24);return t===0?n:n+(r-n)*Math.sqrt(e/t)}function Pi(e,t,{maxDegree:n,hiddenDegree:r},{selected:i,highlighted:a},o,s){let c=i.has(e.id),l=a.has(e.id),u=a.size>0&&!l&&!c;return{x:t.x,y:t.y,size:Ni(e.degree,n),color:u?o.faint:o.types[e.type],shape:ki[e.type],ring:c?o.ink:l?o.accent:Mi,pinned:t.pinned,label:e.name,forceLabel:c||l,highlighted:!1,hiddenDegree:r.get(e.id)??0,side:s}}function Fi({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{type:n.bow===0&&n.offset===0&&e.source!==e.target?`line`:`curve`,size:sr[e.standing]+(o||s?1.4:0),color:u,dash:t?Ai[t]:0,form:ji[e.standing],...n,label:o||s||c?v[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}var Ii=12;function Li(e,t){return Math.max(e/t*Math.min(Ii,2+t),1.2)}var Ri={bow:.12,offset:0};function zi({certain:e,possible:t}){return e>0?`CERTAIN`:t>0?`POSSIBLE`:`UNKNOWN`}function Bi(e,t,{selected:n},r){let i=n.has(G(e)),a=n.has(e.from)||n.has(e.to),o=n.size>0&&!i&&!a;return{type:`curve`,size:Li(e.people,t),color:i?r.ink:r.flow+(a?`e0`:o?`38`:`8c`),dash:Ai[zi(e)],form:0,...Ri,label:i||a?String(e.people):null,forceLabel:i||a,zIndex:i||a?1:0}}var Vi=5e3;function Hi(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=e.length>Vi?7:13,r=new Map;for(let e of t.values())e.length>1&&e.forEach((t,i)=>r.set(t,{bow:0,offset:(i-(e.length-1)/2)*n}));return r}var Ui={bow:0,offset:0};function Wi(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};Gi(e,t);for(let o of t.entities){let s=Pi(r.entities.get(o),n.nodes.get(o),t,a,i,Pr(n,o));e.hasNode(o)?Ji(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}Ki(e,t,a,i)}function Gi(e,t){let n=new Set([...t.lines.map(({relation:e})=>e.id),...t.flows.map(G)]);for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function Ki(e,t,n,r){let i=Hi(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation;qi(e,t,o,s,Fi(a,i.get(t)??Ui,n,r))}let a=t.flows.reduce((e,{people:t})=>Math.max(e,t),1);for(let i of t.flows)qi(e,G(i),i.from,i.to,Bi(i,a,n,r))}function qi(e,t,n,r,i){e.hasEdge(t)&&e.getEdgeAttribute(t,`type`)!==i.type&&e.dropEdge(t),e.hasEdge(t)?Ji(e.getEdgeAttributes(t),i)&&e.mergeEdgeAttributes(t,i):e.addDirectedEdgeWithKey(t,n,r,i)}function Ji(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Yi=350,Xi=matchMedia(`(prefers-reduced-motion: reduce)`);function Zi(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{Xi.matches?n.setState(e):n.animate(e,{duration:Yi})};return{preview:e=>{Xi.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:(t=0)=>i($i(Qi(e,r.nodes()),e,t)),reveal:t=>ta(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||dr(e),dimensions:()=>e.getDimensions()}}function Qi(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function $i(e,t,n=0){if(e.length===0)return{x:.5,y:.5,ratio:1};let r=e.map(({x:e})=>e),i=e.map(({y:e})=>e),[a,o,s,c]=[ea(r),-ea(r.map(e=>-e)),ea(i),-ea(i.map(e=>-e))],{width:l,height:u}=t.getDimensions(),d=Math.min(l,u)||1,f=l>600?200:0,p=1e3,m=Math.max(l-150-f-40,60)/d,h=Math.max(u-80-n,60)/d,g=Math.max((o-a)/p/m,(c-s)/p/h,.25),_=(110-f)/2/d*g;return{x:.5+(a+o)/2/p+_,y:.5+(s+c)/2/p-n/2/d*g,ratio:g}}function ea(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function ta(e,t,n){let r=Qi(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=$i(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function na(){let e=o(null);return i(()=>ra(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:_r})}function ra(e){let t;try{t=Si(e)}catch{return A.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}ia(t);let n=new Hr(t);t.setSetting(`defaultDrawNodeHover`,n.hover());let r=new fr(t),i=mr(t,r);F.value=Zi(t,r),wi(e);let a=g(()=>{Wi(t.getGraph(),k.value,O.value,E,H()),n.update(O.value.scene)});return()=>{a(),i(),r.stop(),F.value=null,t.kill()}}function ia(e){e.on(`clickNode`,({node:e,event:t})=>oa(e,t.original)),e.on(`clickEdge`,({edge:e})=>V([e])),e.on(`clickStage`,()=>V([])),aa(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`));let t=``;e.on(`afterRender`,()=>{let{x:n,y:r,ratio:i}=e.getCamera(),{width:a,height:o}=e.getDimensions(),s=[n,r,i,a,o].join(` `);s!==t&&(t=s,_n.value++)})}function aa(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&w(In(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&oa(e,t.original):w(In(e))})}function oa(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?Gn(e):V([e])}var sa={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function K({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:sa[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var ca=500,la=r(0);function ua(){return h(e,{children:[h(da,{}),h(fa,{}),h(pa,{})]})}function da(){if(Ze.value===null)return null;let e=Ze.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function fa(){return Ot.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:Ot.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Ot.value=null,children:h(K,{name:`close`,label:`Dismiss`})})]})}function pa(){let t=Qe.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{la.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>la.value-e>ca),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var ma=r([]),q=r(`details`),J=r({kind:`path`,a:null,b:null}),ha=r(``);function ga({kind:e,a:t,b:n},r){return[e,t,n,r].join(` `)}var _a=r(null),va=r(!1);function ya(e){J.value=e,q.value=`ask`}var Y=e=>({CURRENT:e,ENDED:e,UNKNOWN:e}),ba={EMPLOYED_BY:{out:{CURRENT:`works at`,ENDED:`worked at`,UNKNOWN:`works or worked at`},in:{CURRENT:`employs`,ENDED:`employed`,UNKNOWN:`employs or employed`}},MEMBER_OF:{out:{CURRENT:`is a member of`,ENDED:`was a member of`,UNKNOWN:`is or was a member of`},in:{CURRENT:`has as member`,ENDED:`had as member`,UNKNOWN:`has or had as member`}},FOUNDED:{out:Y(`founded`),in:Y(`founded by`)},WORKS_ON:{out:{CURRENT:`works on`,ENDED:`worked on`,UNKNOWN:`works or worked on`},in:{CURRENT:`worked on by`,ENDED:`was worked on by`,UNKNOWN:`is or was worked on by`}},PRODUCT_OF:{out:Y(`product of`),in:Y(`makes`)},PART_OF:{out:{CURRENT:`part of`,ENDED:`was part of`,UNKNOWN:`part of`},in:{CURRENT:`includes`,ENDED:`included`,UNKNOWN:`includes`}},BASED_IN:{out:{CURRENT:`based in`,ENDED:`was based in`,UNKNOWN:`based in`},in:{CURRENT:`home of`,ENDED:`was home of`,UNKNOWN:`home of`}},RECRUITS_FROM:{out:Y(`tries to hire from`),in:Y(`sought after by`)},RECRUITS_IN:{out:Y(`tries to hire in`),in:Y(`hiring ground of`)},INVOLVED_IN:{out:Y(`took part in`),in:Y(`involved`)}};function xa({kind:e,period:{status:t}},n=`out`){return L(ba[e]?.[n][t]??e)}function Sa(e,t=`out`){return L({EMPLOYED_BY_out:`worked at`,EMPLOYED_BY_in:`employed`,MEMBER_OF_out:`member of`,MEMBER_OF_in:`had as member`}[`${e}_${t}`]??ba[e]?.[t].CURRENT??e)}Object.values(ba).flatMap(e=>[...Object.values(e.out),...Object.values(e.in)]);var Ca=220;function wa(){let{scene:t,aside:n}=O.value,r=F.value;if(!t)return null;let i=n?[...n.nodes.keys()].filter(e=>!O.value.nodes.has(e)).length:0;return h(e,{children:[h(`div`,{class:`stage-bar`,children:[h(`button`,{type:`button`,onClick:Un,children:[`← `,L(`Back to the whole drawing`)]}),i>0&&h(`span`,{class:`quiet`,children:R(i,`{n} set aside`,`{n} set aside`)})]}),r&&ma.value.map((e,t)=>h(Ta,{caption:e,viewport:r},t))]})}function Ta({caption:{from:e,to:t,claims:n},viewport:r}){_n.value;let{nodes:i}=O.value,[a,o]=[i.get(e),i.get(t)],[s]=n;if(!a||!o||!s)return null;let c=Ea(r.toScreen(a),r.toScreen(o),r.dimensions().width),[l]=s.citations,u=new Set(n.map(t=>xa(t,t.source.id===e?`out`:`in`)));return h(`div`,{class:`caption`,style:c,children:[h(`p`,{children:[h(`strong`,{children:[...u].join(` · `)}),` `,h(`span`,{class:`quiet`,children:be(s.period)})]}),l&&h(`button`,{type:`button`,class:`quote`,title:L(`Open “{title}” at these words`,{title:l.document.title}),onClick:()=>_a.value=l,children:l.quote===null?h(`bdi`,{children:l.document.title}):h(`q`,{lang:l.document.language??void 0,dir:`auto`,children:T(l.quote,Ca)})}),n.length>1&&h(`p`,{class:`quiet`,children:R(n.length-1,`{n} more claim`,`{n} more claims`)})]})}function Ea(e,t,n){let r={x:(e.x+t.x)/2,y:(e.y+t.y)/2};if(Math.abs(t.x-e.x)>=Math.abs(t.y-e.y)){let n=Math.min(Math.abs(t.x-e.x)-20,330);return{left:`${r.x-n/2}px`,top:`${r.y+16}px`,width:`${n}px`,height:`auto`}}let i=Math.max(Math.abs(t.y-e.y)-24,40);return{left:`${r.x+16}px`,top:`${r.y-i/2}px`,width:`${Math.max(Math.min(n-r.x-32,420),120)}px`,maxHeight:`${i}px`}}function Da({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(K,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function Oa({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function X(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),w(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function ka(){let e=_a.value;return e&&h(Aa,{citation:e},e.document.id)}function Aa({citation:t}){let{id:n,title:r}=t.document,i=X(async e=>(await b(`Opening the document`,Pe,{id:n},e)).document,[n]);return h(Da,{title:r,onClose:()=>_a.value=null,children:i&&h(e,{children:[h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[`Language: `,i.language,`. `]}),`Recorded `,i.recordedAt.slice(0,10),`.`,` `,i.url&&h(Oa,{url:i.url})]}),i.text===null?h(`p`,{children:`The text of this document is not stored.`}):h(ja,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function ja({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=At(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function Ma(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[Na(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,Pa(t)];default:return[`M0 0H${t}`]}}function Na(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function Pa(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var Fa={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function Ia({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:Ma(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:H().standings[e],"stroke-width":sr[e],"stroke-dasharray":Fa[t]},r))})}var La={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Z({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:La[e],fill:H().types[e]})})}function Ra(){let e=Ba();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(za,{name:`Entities`,filter:`types`,all:fe,present:e.types,of:e=>_e[e].many,sign:e=>h(Z,{type:e})}),h(za,{name:`How the source puts it`,filter:`standings`,all:pe,present:e.standings,of:e=>ve[e].name,sign:e=>h(Ia,{standing:e})}),O.value.asOf!==null&&h(za,{name:`Held in ${O.value.asOf}`,filter:`verdicts`,all:me,present:new Set(me),of:e=>ye[e],sign:e=>h(Ia,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(za,{name:``,filter:`kinds`,all:ge,present:e.kinds,of:e=>v[e].out,sign:()=>null})]})]})}function za({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=O.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];M({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function Ba(){Zt.value;let{nodes:e}=O.value,t=[...E.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>E.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var Va=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function Ha(){i(()=>{let e=e=>{Ua(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function Ua(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?On:Dn)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(On(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(va.value=!0,!0)}function Wa(){return va.value?h(Da,{title:`Keys`,onClose:()=>va.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:Va.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var Ga=8,Ka=90;async function qa(e,t,n){let{search:r}=await b(`Searching`,Fe,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:Ga},n),{nodes:i,pageInfo:a}=x(r);return{hits:i.map(Ja),more:a.hasNextPage}}function Ja({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:S(e),name:t,start:n.start,end:n.end,reason:[a,Ya[r]].filter(Boolean).join(`, `),detail:T(Xa(e,i),Ka)}}var Ya={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function Xa(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||y(e.degree,`link`)}function Za({text:e,start:t,end:n}){let[r,i,a]=At(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function Qa(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await qa(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{j({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},ne=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":ne,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":ne&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),w(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!ne,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h($a,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function $a({hit:t}){let{entity:n}=t,r=[_e[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(Z,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(Za,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function eo({text:t}){let[n,r]=a(!1),i=T(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[`all `,[...t].length.toLocaleString(`en`),` characters…`]})]})}function Q({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:be(e.period)}),h(to,{standing:e.standing}),h(no,{id:e.id})]}),h(ro,{citations:e.citations})]})}function to({standing:e}){let{name:t,meaning:n}=ve[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(Ia,{standing:e}),t]})}function no({id:e}){let{asOf:t}=O.value,n=$t.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,ye[n]]}):null}function ro({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>_a.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:T(e.quote,600)})},t))})}function io({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[r?v[t.kind].out:v[t.kind].in,` `,h(`bdi`,{class:`name`,children:N(i)})]})}function ao(){let{asOf:t}=O.value;return t===null?null:h(e,{children:[`, `,L(`as of {date}`,{date:t})]})}function oo(){return O.value.asOf===null?null:h(`p`,{class:`quiet`,children:L(`This question has no date: the answer is about any time.`)})}var so=864e5;function co(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:lo(t,0,1),to:lo(t+1,0,1)}:r===void 0?{from:lo(t,n-1,1),to:lo(t,n,1)}:{from:lo(t,n-1,r),to:lo(t,n-1,r+1)}}function lo(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/so}function uo(e){return new Date(e*so).getUTCFullYear()}function fo(e,t){return{start:e.start===null?null:co(e.start),end:e.end===null?null:co(e.end),until:e.status===`CURRENT`&&e.end===null?co(t.slice(0,10)).to:null}}function po(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>co(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var mo=340,ho=34,go=18;function _o({rows:e}){let t=e.map(({period:e,recordedAt:t})=>fo(e,t)),n=po(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*mo,i=go+e.length*ho;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${mo} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(vo,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${go+n*ho})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>V([e.id]),onKeyDown:({key:t})=>t===`Enter`&&V([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(yo,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function vo({range:t,x:n,height:r}){let i=uo(t.from)+1,a=uo(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(co(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function yo({bar:t,x:n,standing:r}){let i=l(),a=H().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:mo,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):mo,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var bo=100,xo=36;function So({id:t}){let n=X(async e=>{let{node:n}=await b(`Reading a career`,Ge,{id:t,asOf:O.value.asOf,first:bo},e);return!n||!(`relations`in n)?null:(j({entities:[S(n),...n.relations.edges.map(({other:e})=>S(e))],relations:n.relations.edges.map(e=>C(e.node))}),n.relations)},[t,O.value.asOf]);if(!n)return null;let r=n.edges.map(({node:e,other:n})=>({id:e.id,label:`${e.source.id===t?v[e.kind].out:v[e.kind].in} ${jt(T(n.name,xo))}`,standing:e.standing,period:e.period,recordedAt:e.recordedAt,text:be(e.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[y(n.totalCount,`stint`),` of `,h(`bdi`,{children:N(t)}),h(ao,{}),n.totalCount>r.length&&h(e,{children:[`, of which the latest `,r.length,` are shown`]})]}),r.length>0&&h(_o,{rows:r}),n.edges.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:[e.source.id===t?v[e.kind].out:v[e.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},e.id))]})}var Co=230,wo=175;function To(e,t){let n=e<2||t/(e-1)>=wo;return Array.from({length:e},(t,r)=>{let i=(r-(e-1)/2)*Co;return n?{x:i,y:0}:{x:0,y:-i}})}function Eo(e,t,{from:n,to:r,radius:i,gap:a=62}){let o=[];for(let s=0;o.length<t;s++){let c=i+s*a*1.25,l=r-n>=2*Math.PI-.01,u=Math.max(1,Math.floor((r-n)*c/a)+ +!l),d=Math.min(u,t-o.length),f=l?(r-n)/d:d>1?(r-n)/(d-1):0,p=l||d>1?n:(n+r)/2;for(let t=0;t<d;t++){let n=p+t*f;o.push({x:e.x+c*Math.cos(n),y:e.y+c*Math.sin(n)})}}return o}function Do(e,t,n=74){return Array.from({length:t},(r,i)=>({x:e,y:((t-1)/2-i)*n}))}function Oo(e,t){let n=new Map([[e,{x:0,y:0}]]),r=new Set([e]),i=t.map(({id:e,people:t})=>({id:e,people:t.filter(e=>!r.has(e)&&r.add(e))}));return i.forEach(({id:e,people:t},r)=>{let a=2*Math.PI*r/i.length,o=i.length===1?190:150+26*i.length,s={x:o*Math.cos(a),y:o*Math.sin(a)};n.set(e,s);let c=i.length===1?2.2:Math.min(Math.PI/2,Math.PI/i.length+.35);Eo(s,t.length,{from:a-c,to:a+c,radius:150}).forEach((e,r)=>n.set(t[r],e))}),n}function ko(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void w(s())}}function Ao({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:ye[e]})}function jo({overlap:e}){let t=S(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Z,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Ao,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:Se(e.days)})]}),h(Mo,{reasons:e.reasons}),e.stints.map(e=>h(Q,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Mo({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}function No(e){let t=ga(J.value,O.value.asOf);i(()=>{e&&(ma.value=e.captions??[],ha.peek()!==t&&e.positions.size>1&&(ha.value=t,w(Bn(e))))},[t,e!==null])}var Po=20;function Fo({id:e}){let t=X(t=>Io(e,null,t),[e,O.value.asOf]);return t&&h(Lo,{id:e,first:t},String(O.value.asOf))}async function Io(e,t,n){let{person:r}=await b(`Looking for colleagues`,We,{id:e,during:zo(O.value.asOf),first:Po,after:t},n);return r?(j({entities:[S(r),...r.colleagues.nodes.map(e=>S(e.person))]}),r.colleagues):null}function Lo({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=ko(t,t=>Io(e,t)),o=n.flatMap(({nodes:e})=>e);No(o.length>0?{scene:`star`,positions:Oo(e,Ro(o))}:null);let s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:y(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:N(e)}),h(ao,{}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Ao,{verdict:t}),` `,h(`span`,{class:`quiet`,children:Se(n)})]}),r.map(e=>h(jo,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[y(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void w(qn([...new Set(s)],[...new Set([...s,...c])])),children:L(`Show in the whole drawing`)})]})}function Ro(e){let t=new Map;for(let{person:n,overlaps:r}of e)r.forEach(({at:e},r)=>t.set(e.id,[...t.get(e.id)??[],...r===0?[n.id]:[]]));return[...t].map(([e,t])=>({id:e,people:t}))}function zo(e){return e===null?null:{start:e,end:e}}var Bo=20;function Vo({from:e,to:t}){let n=X(n=>Ho(e,t,null,n),[e,t,O.value.asOf]);return n&&h(Uo,{from:e,to:t,first:n})}async function Ho(e,t,n,r){let{talentFlows:i}=await b(`Reading moves`,Je,{from:[e],to:[t],during:Dt(O.value.asOf),units:J.value.units??!1,first:Bo,after:n},r);return x(i).nodes[0]?.moves??null}function Uo({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=ko(n,n=>Ho(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:N(e)}),` to `,h(`bdi`,{children:N(t)}),`: `,y(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Ao,{verdict:n.verdict})]}),h(Q,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:N(e)})]}),h(Q,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:N(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`more`),`…`]})]})}function Wo({first:t,fetchPage:n}){let{pages:r,totalCount:i,hasMore:o,loadMore:s}=ko(t,n),[c,l]=a(!1),u=r.flatMap(e=>e.rows),d=new Intl.Collator(Rn.value),f=c?[...u].sort((e,t)=>d.compare(e.person.name,t.person.name)):u,p=u.map(({person:e})=>e.id);return h(e,{children:[u.length>1&&h(`div`,{class:`list-tools`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:c,onChange:({currentTarget:e})=>l(e.checked)}),L(`by name`)]}),h(`button`,{type:`button`,class:`small`,onClick:()=>void w(qn(p,[...p,...u.flatMap(({stints:e})=>e.map(({id:e})=>e))])),children:L(`Show in the whole drawing`)})]}),f.map(e=>h(Go,{row:e},e.person.id)),o&&h(`button`,{type:`button`,class:`more`,onClick:s,children:[R(i-u.length,`{n} more`,`{n} more`),`…`]})]})}function Go({row:{person:e,verdict:t,stints:n,now:r}}){return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Z,{type:e.__typename}),` `,h(`bdi`,{class:`name`,children:e.name}),` `,t&&h(Ao,{verdict:t}),r&&h(Ko,{jobs:r})]}),n.map(t=>h(Q,{claim:t,role:t.role,children:h(io,{relation:t,from:e.id})},t.id))]})}function Ko({jobs:e}){return h(`span`,{class:`now quiet`,children:[` `,e.length===0?L(`where now is not recorded`):`${L(`now at`)} `,e.length>0&&h(`bdi`,{children:e.map(({role:e,company:t})=>[t.name,e&&`(${e})`].filter(Boolean).join(` `)).join(`, `)})]})}function qo({filter:e,onFilter:t,units:n}){return h(`div`,{class:`list-tools`,children:[h(`input`,{type:`search`,"aria-label":L(`Only names with`),placeholder:L(`Only names with…`),value:e,onChange:({currentTarget:e})=>t(e.value.trim())}),n&&h(Jo,{})]})}function Jo(){let e=J.value;return h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e.units??!1,onChange:({currentTarget:t})=>J.value={...e,units:t.checked}}),L(`with its units and teams`)]})}function Yo({counts:e}){let{certain:t,possible:n,unknown:r}=e;return n+r===0?null:h(`p`,{class:`quiet`,children:L(`{certain} for certain, {possible} possibly by the dates; of {unknown} the dates say nothing.`,{certain:B(t),possible:B(n),unknown:B(r)})})}var Xo=150,Zo=16,Qo=3;function $o(e,t){let n=Math.max(ts(e),ts(t),1),r=es(`into`,e,n),i=es(`outOf`,t,n),a=Math.max(ns(r),ns(i),40),o=Math.max(rs(r),rs(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-ns(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function es(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*Xo,Qo),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+Zo/2,i+=a,o})}function ts(e){return e.reduce((e,{people:t})=>e+t,0)}function ns(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,Zo):0}function rs(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function is(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var as=360,os=110,ss=10,cs=15;function ls({id:e,into:t,outOf:n,others:r,onPick:i}){let a=l(),{bands:o,height:s,middle:c}=$o(r.into?[...t,r.into]:t,r.outOf?[...n,r.outOf]:n),u=H().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${as} ${s+20}`,role:`group`,"aria-label":`Flows of ${P(e)}`,children:[h(`pattern`,{id:a,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:u,opacity:`0.75`})}),o.map(e=>h(us,{band:e,color:u,hatch:`url(#${a})`,onPick:i},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:c.top,width:ss,height:c.height,fill:H().ink,rx:2}),h(`text`,{x:as/2,y:s+14,class:`middle`,children:P(e)})]})}function us({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[os,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${jt(i.name)}`:`to ${jt(i.name)}`,m=()=>r(i.id,a);return h(`g`,{...i.id===``?{role:`img`}:{role:`button`,tabIndex:0,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m()},"aria-label":`${y(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,children:[h(`path`,{d:is(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:is(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:is(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[jt(T(i.name,cs)),` `,i.people.toLocaleString(`en`)]})]})}var ds=300,fs=9;function ps({id:t}){let{asOf:n,selected:r}=O.value,i=J.value.units??!1,a=X(async e=>{let r=await b(`Looking for moves`,Ke,{id:[t],during:Dt(n),units:i,first:ds},e),[a,o]=[x(r.into),x(r.outOf)];return j({entities:[...a.nodes,...o.nodes].flatMap(({from:e,to:t})=>[S(e),S(t)])}),{into:a,outOf:o}},[t,n,i]),o=a?.into.nodes.slice(0,fs)??[],s=a?.outOf.nodes.slice(0,fs)??[];No(a&&{scene:`flows`,positions:gs(t,o,s),flows:[...o,...s].map(dt)});let c=r.map(Di).find(e=>e?.from===t||e?.to===t);return h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[a&&h(`p`,{class:`headline`,children:[z(`{people} moved to {company}, {others} from it, as far as is recorded`,{people:R(a.into.people,`{n} person`,`{n} people`),others:B(a.outOf.people),company:h(`bdi`,{children:N(t)})}),h(ao,{}),`.`]}),h(`div`,{class:`list-tools`,children:h(Jo,{})}),a&&o.length+s.length>0&&h(e,{children:[h(ls,{id:t,into:o.map(e=>_s(e,e.from)),outOf:s.map(e=>_s(e,e.to)),others:{into:hs(a.into.nodes),outOf:hs(a.outOf.nodes)},onPick:(e,n)=>V([G(n===`into`?{from:e,to:t}:{from:t,to:e})])}),h(`p`,{class:`quiet`,children:L(`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`)}),h(ms,{side:a.into}),h(ms,{side:a.outOf})]}),c&&h(Vo,{...c},`${c.from} ${c.to}`)]})}function ms({side:{nodes:e,totalCount:t}}){let n=t-e.length;return n>0?h(`p`,{class:`note`,children:R(n,`{n} smaller flow is not counted among the others.`,`{n} smaller flows are not counted among the others.`)}):null}function hs(e){let t=e.slice(fs),n=e=>t.reduce((t,n)=>t+n[e],0),r=R(t.length,`{n} other`,`{n} others`);return t.length===0?null:{id:``,name:r,people:n(`people`),certain:n(`certain`),possible:n(`possible`)}}function gs(e,t,n){let r=t.map(({from:e})=>e.id),i=n.map(({to:e})=>e.id).filter(e=>!r.includes(e)),[a,o]=[Do(-300,r.length,70),Do(300,i.length,70)];return new Map([[e,{x:0,y:0}],...r.map((e,t)=>[e,a[t]]),...i.map((e,t)=>[e,o[t]])])}function _s({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var vs=25,ys=340,bs=120;function xs({id:e}){let t=J.value.units??!1,n=X(n=>Ss(e,t,n),[e,t]),r=n?.at(-1);return h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[n&&h(`p`,{class:`headline`,children:r?z(`{certain} people for certain at {company} in {year}; {more} more by what is known.`,{certain:B(r.certain),more:B(r.possible+r.unknown),company:h(`bdi`,{children:N(e)}),year:r.at}):L(`Nobody is recorded there.`)}),h(`div`,{class:`list-tools`,children:h(Jo,{})}),n&&n.length>0&&h(Cs,{series:n})]})}async function Ss(e,t,n){let{company:r}=await b(`Counting people`,ke,{id:e},n),[i]=r?.employments.nodes??[];if(!i)return[];let a=Number(i.recordedAt.slice(0,4)),o=(await b(`Counting people`,Ae,{id:e,from:String(a-vs),to:String(a),units:t},n)).company?.headcount??[],s=o.findIndex(({certain:e,possible:t})=>e+t>0);return o.slice(Math.max(s,0))}function Cs({series:t}){let n=Math.max(...t.map(({certain:e,possible:t,unknown:n})=>e+t+n),1),r=ys/t.length,i=e=>e/n*bs,a=H().types.Company,o=Math.ceil(t.length/7);return h(e,{children:[h(`svg`,{class:`bars`,viewBox:`0 -12 ${ys} 148`,role:`group`,"aria-label":L(`People by year`),children:[t.map(({at:e,certain:t,possible:n,unknown:s},c)=>{let l=()=>M({do:`setDate`,asOf:e}),u=bs-i(t+n+s),d=L(`{year}: {certain} for certain, {possible} possibly, {unknown} of whom nothing is known`,{year:e,certain:t,possible:n,unknown:s});return h(`g`,{role:`button`,tabIndex:0,"aria-label":d,"aria-pressed":O.value.asOf===e,onClick:l,onKeyDown:({key:e})=>e===`Enter`&&l(),children:[h(`title`,{children:d}),h(`rect`,{x:c*r,y:0,width:r,height:bs,fill:`transparent`}),h(`rect`,{x:c*r+1,y:u,width:r-2,height:i(s),class:`hatched`}),h(`rect`,{x:c*r+1,y:bs-i(t+n),width:r-2,height:i(n),fill:a,opacity:.4}),h(`rect`,{x:c*r+1,y:bs-i(t),width:r-2,height:i(t),fill:a}),c%o===0&&h(`text`,{x:(c+.5)*r,y:133,children:e})]},e)}),h(`text`,{x:ys,y:-3,class:`scale`,children:B(n)})]}),h(`p`,{class:`quiet`,children:L(`Full: for certain. Pale: possibly, by the dates. Outline: nothing is known of the dates. A bar sets the date.`)})]})}var ws=20;function Ts({id:t}){let{asOf:n}=O.value,r=E.entities.get(t)?.type===`Company`,[i,o]=a(``),s=J.value.units??!1,c=async(e,r)=>{let{node:a}=await b(`Looking for people`,Ce,{id:t,asOf:n,where:ks(i),units:s,first:ws,after:e},r);return a&&`people`in a?As({...a.people,rows:a.people.nodes}):null},l=X(e=>c(null,e),[t,n,i,s]);return h(Ds,{id:t,first:l,fetchPage:c,tools:h(qo,{filter:i,onFilter:o,units:r}),headline:({totalCount:r})=>h(e,{children:[z(r===0?`Nobody is recorded at {company}`:`{people} at {company}`,{people:R(r,`{n} person`,`{n} people`),company:h(`bdi`,{children:N(t)})}),n===null&&r>0&&`, ${L(`at some time`)}`,h(ao,{}),`.`]})})}function Es({id:t}){let{asOf:n}=O.value,[r,i]=a(``),o=J.value.units??!1,s=async(e,i)=>{let{company:a}=await b(`Looking for alumni`,we,{id:t,leftDuring:Dt(n),where:ks(r),units:o,first:ws,after:e},i);return a&&As({...a.alumni,rows:a.alumni.nodes})},c=X(e=>s(null,e),[t,n,r,o]);return h(Ds,{id:t,first:c,fetchPage:s,tools:h(qo,{filter:r,onFilter:i,units:!0}),headline:({totalCount:n})=>h(e,{children:[z(n===0?`Of nobody it is recorded that they left {company}`:`{people} left {company}`,{people:R(n,`{n} person`,`{n} people`),company:h(`bdi`,{children:N(t)})}),h(ao,{}),`.`]})})}function Ds({id:e,first:t,fetchPage:n,tools:r,headline:i}){return No(t&&{scene:`star`,positions:Os(e,t.rows)}),h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[t&&h(`p`,{class:`headline`,children:i(t)}),t&&h(Yo,{counts:t.counts}),r,t&&h(Wo,{first:t,fetchPage:n},JSON.stringify(t.pageInfo)+t.totalCount)]})}function Os(e,t){let n=Eo({x:0,y:0},t.length,{from:0,to:2*Math.PI,radius:190,gap:80});return new Map([[e,{x:0,y:0}],...t.map(({person:e},t)=>[e.id,n[t]])])}function ks(e){return e===``?null:{name:{contains:e}}}function As(e){return j({entities:e.rows.map(({person:e})=>S(e)),relations:e.rows.flatMap(({stints:e})=>e.map(C))}),e}function js({id:e}){return h(`section`,{"aria-label":L(`Answer`),class:`answer company-page`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:N(e)}),h(ao,{})]}),h(Ms,{title:L(`Over the years`),open:!0,children:h(xs,{id:e})}),h(Ms,{title:L(`People`),open:!0,children:h(Ts,{id:e})}),h(Ms,{title:L(`Alumni, and where they are now`),children:h(Es,{id:e})}),h(Ms,{title:L(`Where people came from and went`),children:h(ps,{id:e})}),h(Ms,{title:L(`Teams and units`),children:h(Ns,{id:e})})]})}function Ms({title:e,open:t=!1,children:n}){let[r,i]=a(t);return h(`details`,{class:`meeting`,open:r,onToggle:({currentTarget:e})=>i(e.open),children:[h(`summary`,{children:h(`strong`,{children:e})}),r&&n]})}function Ns({id:t}){let{asOf:n}=O.value,r=X(async e=>{let r=(await b(`Looking for teams and units`,je,{id:t,asOf:n},e)).company,i=r?[...r.teams.edges,...r.subsidiaries.edges]:[];return j({entities:i.map(({node:e})=>S(e)),relations:i.map(({link:e})=>C(e))}),{parent:r?.parent??null,edges:i}},[t,n]);if(!r)return null;let{parent:i,edges:a}=r;return h(e,{children:[i&&h(`p`,{children:[L(`part of`),` `,h(`bdi`,{class:`name`,children:i.name})]}),a.length===0&&h(`p`,{class:`quiet`,children:L(`None is recorded.`)}),a.map(({link:e,node:t})=>h(Q,{claim:e,role:e.role,children:[h(Z,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void w(Kn([t.id])),children:h(`bdi`,{children:t.name})})]},e.id))]})}var Ps={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]},company:{name:`All about a company`,a:`Company`,types:[`Company`]},people:{name:`Who was there?`,a:`Company, team or project`,types:[`Company`,`Team`,`Project`]},alumni:{name:`Who has left, and where are they now?`,a:`Company`,types:[`Company`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},both:{name:`Who was at both of two companies?`,a:`At`,b:`and at`,types:[`Company`]},moved:{name:`Who went from one company to another later?`,a:`First at`,b:`later at`,types:[`Company`]},back:{name:`Who came back?`,a:`To`,types:[`Company`]},headcount:{name:`How many were there over the years?`,a:`Company`,types:[`Company`]},similar:{name:`Who or what has a similar name?`,a:`Name like that of`,types:null},gaps:{name:`What is missing?`,a:`About`,types:[`Person`,`Company`]}};function Fs(e,t){let n=E.entities.get(e)?.type;return n!==void 0&&(Ps[t].types?.includes(n)??!0)}function Is(e,{a:t,b:n}){let r=t=>t!==null&&Fs(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function Ls({kind:e,a:t,b:n}){return t!==null&&(Ps[e].b===void 0||n!==null&&n!==t)}var Rs=50;function zs({id:e}){let t=X(t=>Bs(e,null,t),[e]);return t&&h(Vs,{id:e,first:t})}async function Bs(e,t,n){return{...x((await b(`Looking for gaps`,De,{id:e,first:Rs,after:t},n)).gaps),totalCount:0}}function Vs({id:t,first:n}){let{pages:r,hasMore:i,loadMore:a}=ko(n,e=>Bs(t,e)),o=r.flatMap(({nodes:e})=>e),s=o.filter(({claim:e})=>e===null),c=new Map(o.flatMap(({claim:e})=>e?[[e.id,e]]:[]));return h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:z(o.length===0?`Nothing is missing of what is recorded about {name}.`:`What would make answers about {name} better:`,{name:h(`bdi`,{children:N(t)})})}),s.length>0&&h(`ul`,{class:`reasons`,children:s.map(({text:e,kind:t},n)=>h(`li`,{children:t?`${Sa(t)}: ${e}`:e},n))}),[...c.values()].map(t=>h(Q,{claim:t,children:[`source`in t?h(e,{children:[h(`bdi`,{class:`name`,children:t.source.name}),` `,Sa(t.kind),` `,h(`bdi`,{class:`name`,children:t.target.name})]}):`name`in t&&h(e,{children:[h(`span`,{class:`fact-name`,children:t.name}),`: `,h(`bdi`,{children:t.value})]}),h(`ul`,{class:`reasons`,children:o.filter(e=>e.claim?.id===t.id).map(({code:e,text:t})=>h(`li`,{children:t},e))})]},t.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[L(`more`),`…`]})]})}function Hs({people:e}){let t=X(async t=>x((await b(`Comparing two careers`,Ue,{people:e},t)).overlap),e);if(No(t&&Us(e,t.overlaps)),!t)return null;let{verdict:n,overlaps:r,reasons:i}=t,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:N(e[0])}),` and `,h(`bdi`,{children:N(e[1])}),` at one place at the same time:`,` `,h(Ao,{verdict:n})]}),h(Mo,{reasons:i}),r.map(e=>h(jo,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void w(qn([...e,...a],[...e,...a,...o])),children:L(`Show in the whole drawing`)})]})}function Us([e,t],n){let r=n.map(({at:e})=>e.id),i=Do(0,r.length,120);return{scene:`star`,positions:new Map([[e,{x:-230,y:0}],...r.map((e,t)=>[e,i[t]]),[t,{x:230,y:0}]]),captions:n.length===1?[e,t].map(e=>Ws(e,n[0])):[]}}function Ws(e,{at:t,stints:n}){return{from:e,to:t.id,claims:n.filter(({source:t})=>t.id===e)}}function Gs({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>V([e.id]),children:[h(Z,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},t))})}function Ks({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${P(t)} and ${P(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Ao,{verdict:e.together})]}),e.relations.map(e=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>V([e.id]),children:[h(qs,{id:e.source.id}),` `,v[e.kind].out,` `,h(qs,{id:e.target.id})]})},e.id))]})}function qs({id:e}){return h(`bdi`,{class:`name`,children:E.entities.get(e)?.name??e})}var Js=20;function Ys({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=J.value,{asOf:a}=O.value,o=X(async e=>{let o=x((await b(`Looking for paths`,Ye,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:Js},e)).paths);return o.forEach(Xs),o},[t,n,a,r,i]);return h(e,{children:[h(Qs,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(Zs,{paths:o}),` from `,h(`bdi`,{children:N(t)}),` to `,h(`bdi`,{children:N(n)}),a!==null&&h(e,{children:[` that may have held in `,a]}),`.`]}),o.length>0&&h($s,{paths:o},o.map(tc).join(` `))]})]})}function Xs({nodes:e,hops:t}){j({entities:e.map(S),relations:t.flatMap(({relations:e})=>e.map(C))})}function Zs({paths:t}){return t.length===0?h(e,{children:`No path of at most six links is recorded`}):t.length<Js?h(e,{children:y(t.length,`path`)}):h(e,{children:[`The `,Js,` shortest paths`]})}function Qs(){let{together:e=!1,avoidOver:t=null}=J.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>J.value={...J.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>J.value={...J.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function $s({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(nc))),o=t[n];i(()=>{ma.value=o.hops.map(({relations:e},t)=>({from:o.nodes[t].id,to:o.nodes[t+1].id,claims:e})),nc(o)||w(rc(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[n+1,` of `,t.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[y(o.length,`link`),o.together&&h(e,{children:[` `,`· people together: `,h(Ao,{verdict:o.together})]})]}),h(Gs,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(Ks,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),O.value.scene!==`path`&&h(`button`,{type:`button`,onClick:()=>void w(rc(o)),children:L(`Show it by itself`)}),h(`button`,{type:`button`,onClick:()=>void w(ic(o)),children:L(`Show in the whole drawing`)})]})}function ec({nodes:e,hops:t}){let n=new Set(e.map(({id:e})=>e)),r=t.flatMap(e=>e.relations.map(({id:e})=>e));return{nodes:[...n],all:[...new Set([...n,...r])]}}function tc(e){return ec(e).all.join(` `)}function nc(e){return O.peek().highlighted.join(` `)===tc(e)}async function rc(e){let{nodes:t,all:n}=ec(e),r=To(t.length,Wn());await Bn({scene:`path`,positions:new Map(t.map((e,t)=>[e,r[t]])),highlight:n})}async function ic(e){let{nodes:t,all:n}=ec(e);await qn(t,n)}var ac=20;function oc({a:e,b:t,inOrder:n}){let r=async(r,i)=>{let a=x((await b(`Looking for people of both`,Te,{of:[e,t],how:n?`STARTED_LATER`:null,first:ac,after:r},i)).sharedAlumni);return As({...a,rows:a.nodes.map(({person:e,employments:t})=>({person:e,stints:t}))})},i=X(e=>r(null,e),[e,t,n]);if(No(i&&{scene:`star`,positions:sc(e,t,i.rows.map(({person:e})=>e.id))}),!i)return null;let a={people:R(i.totalCount,`{n} person`,`{n} people`),a:h(`bdi`,{children:N(e)}),b:h(`bdi`,{children:N(t)})};return h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:z(n?`{people} may have come to {b} after having come to {a}, as far as is recorded.`:`{people} were at both {a} and {b}, as far as is recorded.`,a)}),n&&h(`p`,{class:`quiet`,children:L(`Also those are listed of whom no dates are known: they were at both, and nothing says in which order.`)}),h(oo,{}),h(Wo,{first:i,fetchPage:r})]})}function sc(e,t,n){let r=Do(0,n.length,64);return new Map([[e,{x:-420,y:0}],[t,{x:420,y:0}],...n.map((e,t)=>[e,r[t]])])}function cc({id:e}){let t=async(t,n)=>{let r=x((await b(`Looking for people who came back`,Ee,{id:e,where:{cameBack:{to:[e]}},first:ac,after:t},n)).people);return As({...r,rows:r.nodes.map(e=>({person:e,stints:e.employments.nodes}))})},n=X(e=>t(null,e),[e]);return n&&h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:z(`{people} may have come back to {company} after having left it.`,{people:R(n.totalCount,`{n} person`,`{n} people`),company:h(`bdi`,{children:N(e)})})}),h(oo,{}),h(Wo,{first:n,fetchPage:t})]})}var lc=20;function uc({id:e}){let t=X(async t=>{let n=x((await b(`Looking for similar names`,Oe,{id:e,first:lc},t)).similarNames);return j({entities:n.flatMap(({entity:e,sharedEmployers:t})=>[e,...t].map(S))}),n},[e]);return t?h(`section`,{"aria-label":L(`Answer`),class:`answer`,children:[h(`p`,{class:`headline`,children:z(t.length===0?`Nothing else has a name like that of {name}.`:`{others} a name like that of {name}. They need not be the same.`,{others:R(t.length,`{n} other has`,`{n} others have`),name:h(`bdi`,{children:N(e)})})}),t.map(({entity:t,name:n,part:r,sharedEmployers:i,now:a})=>h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:[h(Z,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void w(Kn([t.id])),children:h(Za,{text:n,start:r.start,end:r.end})})]}),h(`p`,{class:`quiet`,children:h(`bdi`,{children:a.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `)||t.description})}),i.length>0&&h(`p`,{class:`quiet`,children:[L(`both were at`),` `,h(`bdi`,{children:i.map(e=>e.name).join(`, `)})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>ya({kind:`path`,a:e,b:t.id}),children:L(`How are they linked?`)})})]},t.id))]}):null}var dc=Object.keys(Ps);function fc(){let e=J.value,t=Ps[e.kind];return f(pc,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[L(`Question`),h(`select`,{value:e.kind,onChange:({currentTarget:t})=>J.value=Is(t.value,e),children:dc.map(e=>h(`option`,{value:e,children:L(Ps[e].name)},e))})]}),h(mc,{label:L(t.a),id:e.a,onPick:t=>J.value={...e,a:t}}),t.b!==void 0&&h(mc,{label:L(t.b),id:e.b,onPick:t=>J.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>J.value={...e,a:e.b,b:e.a},children:L(`swap`)}),Ls(e)?h(hc,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:t.b?L(`Name both, or select them in the drawing.`):L(`Name one, or select it in the drawing.`)})]})}function pc(){let e=J.value,t=O.value.selected.filter(t=>Fs(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;J.value={...e,a:n,b:r}}function mc({label:e,id:t,onPick:n}){let{kind:r}=J.value,i=Ps[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(Qa,{label:e,placeholder:L(`A name…`),...i?{types:i}:{},value:t===null?``:N(t),onPick:n},`${r} ${t}`)]})}function hc(){let{kind:e,a:t,b:n}=J.value;switch(e){case`path`:return h(Ys,{from:t,to:n});case`overlap`:return h(Hs,{people:[t,n]});case`colleagues`:return h(Fo,{id:t});case`flows`:return h(ps,{id:t});case`career`:return h(So,{id:t});case`company`:return h(js,{id:t});case`people`:return h(Ts,{id:t});case`alumni`:return h(Es,{id:t});case`both`:case`moved`:return h(oc,{a:t,b:n,inOrder:e===`moved`});case`back`:return h(cc,{id:t});case`headcount`:return h(xs,{id:t});case`similar`:return h(uc,{id:t});case`gaps`:return h(zs,{id:t})}}function gc({ids:t}){let{nodes:n}=O.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void w(Mn(i)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>Fn(i),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>Qn(t),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>Xn(t),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>Zn(t),children:[`Keep only `,t.length===1?`this`:`these`]})]})}function _c({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>Gn(e),children:h(`bdi`,{children:N(e)})})}function vc({id:e,kinds:t}){let n=k.value.hiddenDegree.get(e)??0,r=yc(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:bc(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void w(Mn(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[y(n,`link`),` to what is not drawn.`]})]})}function yc(e){let{nodes:t}=O.value,n=new Map;for(let r of E.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function bc(e,t){let n=[...E.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?v[t].out:v[t].in}var xc=50;function Sc({id:e}){let t=X(t=>Cc(e,null,t),[e]),n=X(t=>Ct(e,t),[e]),r=E.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(Z,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[_e[r.type].one,r.category,y(r.degree,`link`)].filter(Boolean).join(` · `)}),h(gc,{ids:[e]}),n&&h(vc,{id:e,kinds:n}),t&&h(wc,{evidence:t}),t&&h(Tc,{id:e,first:t.relations})]}):null}async function Cc(e,t,n){let{node:r}=await b(`Reading the evidence`,Me,{id:e,claims:xc,after:t},n);return!r||!(`facts`in r)?null:(j({entities:[S(r),...r.relations.edges.map(({other:e})=>S(e))],relations:r.relations.edges.map(e=>C(e.node))}),r)}function wc({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(eo,{text:r})}),i&&h(`p`,{children:h(Oa,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,a.map(e=>v[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,y(s.length,`sentence`)]}),h(ro,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(Q,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(eo,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[y(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function Tc({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=ko(n,async e=>(await Cc(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void w(Ec(e.id,n.id)),children:h(io,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`more link`),`…`]})]})}async function Ec(e,t){await Kn([t]),V([e])}function Dc({from:e,to:t}){return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Oc,{id:e}),` `,h(`span`,{class:`verb`,children:`→`}),` `,h(Oc,{id:t})]}),h(`div`,{class:`actions`,children:[e,t].map(e=>h(`button`,{type:`button`,onClick:()=>ya({kind:`flows`,a:e,b:null}),children:L(`All flows of {name}`,{name:E.entities.get(e)?.name??e})},e))}),h(Vo,{from:e,to:t})]})}function Oc({id:e}){let t=E.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>V([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function kc({id:e}){let t=X(async t=>{let{node:n}=await b(`Reading the evidence`,Ne,{id:e},t);return!n||!(`kind`in n)?null:(j({entities:[S(n.source),S(n.target)],relations:[C(n)]}),n)},[e]),n=E.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Ac,{id:n.source}),` `,h(`span`,{class:`verb`,children:v[n.kind].out}),` `,h(Ac,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>Zn([e]),children:`Keep only its ends`})}),t&&h(Q,{claim:t,role:t.role,children:v[t.kind].out})]}):null}function Ac({id:e}){let t=E.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>V([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function jc({ids:e}){let[t,n]=e,r=e.every(e=>E.entities.get(e)?.type===`Person`),i=e=>ya({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(Z,{type:E.entities.get(e)?.type??`Person`}),` `,h(_c,{id:e})]},e))}),h(gc,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var Mc=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function Nc(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(Pc,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function Pc(){let[e,t]=a(!1);i(()=>{w(kn(Mc.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...Mc.filter(Fc),...Ic()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>ya(e),children:h(Lc,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function Fc({a:e,b:t}){return[e,t].every(e=>e===null||E.entities.has(e))}function Ic(){let e=[...k.value.entities].map(e=>E.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function Lc({question:{kind:t,a:n,b:r}}){let i=h(Rc,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(Rc,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(Rc,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]});default:return i}}function Rc({id:e}){return h(`bdi`,{children:e===null?``:T(N(e),60)})}function zc(){let{selected:e}=O.value,[t]=e;if(t===void 0)return h(Nc,{});if(e.length>1)return h(jc,{ids:e});let n=Di(t);return n?h(Dc,{...n},t):E.relations.has(t)?h(kc,{id:t},t):h(Sc,{id:t},t)}var Bc=200,Vc=new Intl.Collator(`en`);function Hc(){let{entities:e,lines:t,flows:n}=k.value;return h(`div`,{class:`tables`,children:[h(Uc,{ids:[...e]}),n.length>0&&h(Wc,{flows:n}),h(Gc,{lines:t})]})}function Uc({ids:t}){let[n,r]=a(Bc),{selected:i,nodes:o}=O.value,s=t.sort((e,t)=>Vc.compare(N(e),N(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[y(t.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=E.entities.get(e),n=k.value.hiddenDegree.get(e)??0;return h(`tr`,{class:Kc(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?Gn(e):V([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(qc,{id:e})]}),h(`td`,{children:_e[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void w(In(e)),children:o.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(Jc,{rest:s.length-n,onClick:()=>r(n+Bc)})]})}function Wc({flows:t}){let[n,r]=a(Bc);return h(e,{children:[h(`table`,{children:[h(`caption`,{children:R(t.length,`{n} flow drawn`,`{n} flows drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:L(`From`)}),h(`th`,{scope:`col`,children:L(`To`)}),h(`th`,{scope:`col`,class:`number`,children:L(`People`)}),h(`th`,{scope:`col`,class:`number`,children:L(`For certain`)})]})}),h(`tbody`,{children:t.slice(0,n).map(e=>h(`tr`,{class:Kc(G(e)),children:[h(`th`,{scope:`row`,children:h(`button`,{type:`button`,class:`words`,"aria-pressed":O.value.selected.includes(G(e)),onClick:()=>V([G(e)]),children:h(`bdi`,{children:N(e.from)})})}),h(`td`,{children:h(`bdi`,{children:N(e.to)})}),h(`td`,{class:`number`,children:B(e.people)}),h(`td`,{class:`number`,children:B(e.certain)})]},G(e)))})]}),h(Jc,{rest:t.length-n,onClick:()=>r(n+Bc)})]})}function Gc({lines:t}){let[n,r]=a(Bc),{selected:i,asOf:o}=O.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[y(t.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),o&&h(`th`,{scope:`col`,children:[`In `,o]})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:Kc(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>V([e.id]),children:[h(`bdi`,{children:N(e.source)}),` `,v[e.kind].out,` `,h(`bdi`,{children:N(e.target)})]}),h(qc,{id:e.id})]}),h(`td`,{children:be(e.period)}),h(`td`,{children:ve[e.standing].name}),o&&h(`td`,{children:t?ye[t]:`…`})]},e.id))})]}),h(Jc,{rest:t.length-n,onClick:()=>r(n+Bc)})]})}function Kc(e){let{selected:t,highlighted:n}=O.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function qc({id:e}){return O.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function Jc({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[y(e,`more row`),`…`]}):null}var Yc=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function Xc(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(q.value=Yc[(Yc.findIndex(({id:e})=>e===q.value)+t+Yc.length)%Yc.length].id,document.getElementById(`tab-${q.value}`)?.focus(),e.preventDefault())},children:Yc.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":q.value===e,"aria-controls":`panel`,tabIndex:q.value===e?0:-1,onClick:()=>q.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${q.value}`,tabIndex:0,children:[q.value===`details`&&h(zc,{}),q.value===`ask`&&h(fc,{}),q.value===`table`&&h(Hc,{})]})]})}function Zc(){let{entities:t,lines:n,flows:r,hiddenLines:i,hiddenEntities:a,hiddenDegree:o}=k.value,s=[...o.values()].reduce((e,t)=>e+t,0),c=[`${y(t.size,`entity`,`entities`)}, ${r.length>0?`${y(r.length,`flow`)}, `:``}${y(n.length,`link`)}`,s>0&&`${y(s,`link`)} to what is not drawn`,a>0&&`${y(a,`entity`,`entities`)} left out by the legend`,i.filter>0&&`${y(i.filter,`link`)} left out by the legend`,i.date>0&&`${y(i.date,`link`)} that did not hold in ${O.value.asOf}`];return h(e,{children:[h(`p`,{class:`status`,children:c.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:A.value})]})}var Qc=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,$c=m(()=>{Zt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of E.relationsBetween(Qt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function el(){let{asOf:e}=O.value,t=$c.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?en:M)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>M({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||Qc.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&M({do:`setDate`,asOf:t||null})}})]})}var tl=r(re());ie(()=>{tl.value=re()});function nl(){let{token:t,refused:n}=tl.value,r=X(async()=>t===null?null:ce(),[t]);return t===null?n?h(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:h(`p`,{class:`account`,children:[r&&h(e,{children:[h(`bdi`,{children:r.name}),` `,h(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),h(`button`,{type:`button`,class:`small`,onClick:oe,children:`Sign out`})]})}async function rl(e,t){return rt(e,void 0,async e=>{for(;;){let n=await il(t,e);if(typeof n!=`string`)return n;Ze.value=n,await ct(e)}})}async function il(e,t){let n;try{let r=await se(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(it(n))return`database`;throw at(n)}function al(e){let{width:t,height:n,palette:r,drawing:i}=e,a=Hi(i.lines),o=i.flows.reduce((e,{people:t})=>Math.max(e,t),1);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.flows.map(t=>cl(t,o,e)),...i.lines.map(t=>sl(t,a.get(t.relation.id)??Ui,e)),...[...i.entities].map(t=>ol(t,e)),fl(e),`</svg>`].join(`
`)}function ol(e,t){let{entities:n,view:r,toScreen:i,palette:a}=t,o=n.get(e),{x:s,y:c}=i(r.nodes.get(e)),l=ul(e,t),u=r.selected.includes(e)?a.ink:r.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${pl(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${La[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function sl({relation:e,verdict:t},n,r){let{view:i,entities:a,toScreen:o,palette:s}=r,c=o(i.nodes.get(e.source)),l=o(i.nodes.get(e.target)),u=i.selected.includes(e.id)?s.ink:i.highlighted.includes(e.id)?s.accent:null,d=u??s.standings[e.standing],f=`<title>${pl(`${a.get(e.source).name} ${v[e.kind].out} ${a.get(e.target).name}`)}</title>`,p=ul(e.target,r);if(e.source===e.target){let t=12+.4*p;return`<circle cx="${$(c.x)}" cy="${$(c.y-p-.75*t)}" r="${$(t)}" fill="none" stroke="${d}" stroke-width="${sr[e.standing]}">${f}</circle>`}if(n!==Ui)return ll(wr(c,l,n),{radius:p,color:d,width:sr[e.standing]+(u?1.4:0),verdict:t??`CERTAIN`,title:f});let m=Math.hypot(l.x-c.x,l.y-c.y)-p-2,h=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,g=dl(e.standing,t??`CERTAIN`,Math.max(m-8,0),d,u?1.4:0),_=`<path d="M${$(m)} 0l-8 -4v8z" fill="${d}"/>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(h)})">${f}${g}${_}</g>`}function cl(e,t,n){let{entities:r,view:i,toScreen:a,palette:o}=n,s=wr(a(i.nodes.get(e.from)),a(i.nodes.get(e.to)),Ri),c=`<title>${pl(`${r.get(e.from).name} → ${r.get(e.to).name}: ${e.people}`)}</title>`,l=Li(e.people,t);return`<g opacity="0.6">${ll(s,{radius:ul(e.to,n),color:o.flow,width:l,verdict:zi(e),title:c})}</g>`}function ll({from:e,control:t,to:n},{radius:r,color:i,width:a,verdict:o,title:s}){let c=Math.hypot(n.x-t.x,n.y-t.y)||1,[l,u]=[(n.x-t.x)/c,(n.y-t.y)/c],d=5+1.5*a,f=e=>({x:n.x-l*e,y:n.y-u*e}),[p,m]=[f(r+2),f(r+2+d)],h=d/2,g=[p,{x:m.x-u*h,y:m.y+l*h},{x:m.x+u*h,y:m.y-l*h}],_=Fa[o]?` stroke-dasharray="${Fa[o]}"`:``;return`<g>${s}<path d="${`M${$(e.x)} ${$(e.y)}Q${$(t.x)} ${$(t.y)} ${$(m.x)} ${$(m.y)}`}" fill="none" stroke="${i}" stroke-width="${$(a)}"${_}/><path d="M${g.map(({x:e,y:t})=>`${$(e)} ${$(t)}`).join(`L`)}z" fill="${i}"/></g>`}function ul(e,{entities:t,drawing:n,scale:r}){return r(Ni(t.get(e).degree,n.maxDegree))}function dl(e,t,n,r,i=0){let a=Fa[t]?` stroke-dasharray="${Fa[t]}"`:``;return Ma(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${sr[e]+i}"${a}/>`).join(``)}function fl({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...fe.filter(e=>a.has(e)).map(e=>[`<path d="${La[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,_e[e].one]),...pe.filter(e=>o.has(e)).map(e=>[dl(e,`CERTAIN`,28,r.standings[e]),ve[e].name]),...t.asOf===null?[]:me.map(e=>[dl(`STATED`,e,28,r.standings.STATED),`${ye[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${pl(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function pl(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function ml(){let e=F.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return al({drawing:k.value,view:O.value,entities:E.entities,palette:H(),toScreen:t,scale:n,...e.dimensions()})}async function hl(){let e=new Image,t=URL.createObjectURL(new Blob([ml()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function gl(e,t){return rl(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function _l(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var vl=1e3;function yl(e,t){let n=e.slice(0,vl),r=e.length>vl?`${vl.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
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
`}function bl(e){return`./#query=${encodeURIComponent(e)}`}function xl(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...k.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(K,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void w(Sl()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void w(hl().then(e=>_l(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>_l(new Blob([ml()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void w(gl(`csv`,r).then(e=>_l(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void w(gl(`graphml`,r).then(e=>_l(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:bl(yl(r,O.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Sl(){try{await navigator.clipboard.writeText(location.href),A.value=`The link is in the clipboard.`}catch{A.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function Cl(){let{past:e,future:t}=D.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(Qa,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void w(Kn([e]))}),h(nl,{}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:Dn,children:h(K,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:On,children:h(K,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void w(Tn()),children:h(K,{name:`arrange`,label:`Arrange anew`})}),h(xl,{}),h(`button`,{type:`button`,class:`icon`,title:rr()?`Light`:`Dark`,onClick:()=>{er.value=rr()?`light`:`dark`},children:h(K,{name:rr()?`sun`:`moon`,label:rr()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>va.value=!0,children:h(K,{name:`keys`,label:`Help on keys`})})]})]})}function wl(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>F.value?.zoom(1/e),children:h(K,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>F.value?.zoom(e),children:h(K,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Hn(),children:h(K,{name:`fit`,label:`Show all`})})]})}var Tl=150,El=600,Dl={maxCompanies:20,perCompany:5},Ol=40;async function kl(){let{entities:e,total:t}=await ht(Tl);if(t<=Tl)return Al(e);await jl(t)||await Ml(e[0],t)}async function Al(e){j({entities:e});let t=[...await Pl(e.map(({id:e})=>e))].sort();A.value=R(t.length,`The only entity is shown.`,`All {n} entities are shown.`),await Nl(t)}async function jl(e){let t=await gt(El,O.value.asOf),n=Oi(t.flows,Dl);if(n.length===0)return!1;j({entities:t.entities});let r=[...new Set(n.flatMap(({from:e,to:t})=>[e,t]))];return await An(r),A.value=L(`Where people went: {companies} companies of {total} entities. A wide band is many people.`,{companies:B(r.length),total:B(e)}),en({do:`add`,positions:new Map,addedBy:null,expanded:[],flows:n}),await Nl(r),!0}async function Ml(e,t){let n=await _t([e.id],O.value.asOf,Ol);j(n),A.value=L(`What surrounds {name}, the best connected of {total}.`,{name:P(e.id),total:B(t)}),await Nl(n.entities.map(({id:e})=>e))}async function Nl(e){let t=mn({x:0,y:0},e.length);en({do:`add`,positions:new Map(e.map((e,n)=>[e,t[n]])),addedBy:null,expanded:[]}),await wn(new Set(e),{fit:!0})}async function Pl(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await An(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function Fl({view:e,camera:t,question:n,tab:r}){let i={v:1,s:Rl(e.nodes),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r,...e.flows.length>0?{f:e.flows.map(Bl)}:{},...e.scene?{sc:e.scene}:{},...e.aside?{as:{s:Rl(e.aside.nodes),f:e.aside.flows.map(Bl)}}:{}};return Wl(await Ul(new TextEncoder().encode(JSON.stringify(i)),new CompressionStream(`deflate-raw`)))}async function Il(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await Ul(t,new DecompressionStream(`deflate-raw`)));return Ll(JSON.parse(n))}catch{return null}}function Ll(e){if(e.v!==1)return null;let[t,n,r]=e.cam??[];return{view:{nodes:zl(e.s),selected:e.sel,asOf:e.at,filters:{...Ht,...e.w},highlighted:e.lit,flows:(e.f??[]).map(Vl),scene:e.sc??null,aside:e.as?{nodes:zl(e.as.s),flows:e.as.f.map(Vl)}:null},camera:t===void 0||n===void 0||r===void 0?null:{x:t,y:n,ratio:r},question:e.q,tab:e.tab}}function Rl(e){let t=new Map([...e.keys()].map((e,t)=>[e,t]));return[...e].map(([e,n])=>[e,n.x,n.y,Hl(n),t.get(n.addedBy??``)??-1])}function zl(e){return new Map(e.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e[a]?.[0]??null};return[String(t),o]}))}function Bl({from:e,to:t,people:n,certain:r,possible:i}){return[e,t,n,r,i]}function Vl([e,t,n,r,i]){return{from:String(e),to:String(t),people:Number(n),certain:Number(r),possible:Number(i)}}function Hl({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function Ul(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function Wl(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var Gl=`#view=`,Kl=200;function ql(){let e=()=>{},t=()=>{e(),w(Jl()).then(()=>{e=Yl()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function Jl(){let e=location.hash.startsWith(Gl)?await Il(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(Gl)&&(A.value=`This link is damaged: it holds no view that can be read.`),kl();let t=[...e.view.nodes.keys()];await An((await kn([...new Set([...t,...e.view.aside?.nodes.keys()??[]])])).map(({id:e})=>e));let n=e=>new Map([...e].filter(([e])=>E.entities.has(e))),r=n(e.view.nodes),i=e.view.aside&&{...e.view.aside,nodes:n(e.view.aside.nodes)},a=e.view.selected.filter(e=>E.entities.has(e)||E.relations.has(e)||Di(e)!==null);D.value=Lt({...e.view,nodes:r,aside:i,selected:a}),J.value=e.question,ha.value=ga(e.question,e.view.asOf),q.value=e.tab,e.camera?F.value?.setCamera(e.camera):F.value?.fit();let o=t.length-r.size;A.value=o>0?`${o} of the entities in this link are not in the database any more.`:``}function Yl(){let e=0,t=g(()=>{let t={view:O.value,question:J.value,tab:q.value};_n.value,clearTimeout(e),e=setTimeout(()=>{Fl({...t,camera:F.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,Gl+e)})},Kl)});return()=>{clearTimeout(e),t()}}function Xl(){return Ha(),i(cn,[]),i(ql,[]),h(e,{children:[h(Cl,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(na,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(wa,{}),h(ua,{}),h(Ra,{}),h(wl,{}),h(`footer`,{children:[h(el,{}),h(Zc,{})]})]}),h(Xc,{})]}),h(ka,{}),h(Wa,{})]})}var Zl=10,Ql=3,$l=800,eu=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=tu(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(nu(r,e)),i};function tu(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function nu(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*Zl])),a=new Float32Array(e.length*Zl);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*Zl)});let o=new Float32Array(n.length*Ql);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*Ql),a[r+6]+=1,a[s+6]+=1});let s=e.length>$l,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var ru=document.getElementById(`explorer`);if(!ru)throw Error(`index.html has no element with the id "explorer"`);ae(),yn(eu),_(h(Xl,{}),ru);