import{_ as e,d as t,f as n,g as r,h as i,l as a,m as o,s,t as c,u as l}from"./vendor-7z8VDRyV.js";var u=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,d=`ties-token`,f=new Set,p={token:te(),refused:!1};function m(){return p}function ee(e){return f.add(e),()=>f.delete(e)}function h(){y(),addEventListener(`hashchange`,({oldURL:e})=>{y()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function g(){b({token:null,refused:!1}),location.reload()}async function _(e,t={}){let{token:n}=p,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(p.token===n&&b({token:null,refused:!0}),fetch(e,t)):i}async function v(){try{return(await(await _(`${u}graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function y(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&b({token:r,refused:!1}),!0}function b(e){p=e;try{e.token===null?sessionStorage.removeItem(d):sessionStorage.setItem(d,e.token)}catch{}f.forEach(e=>e())}function te(){try{return sessionStorage.getItem(d)}catch{return null}}var x=t({}),S=t(`en`);function C(e,t={}){let n=x.value[e]??e;return ie(typeof n==`string`?n:n[1],t)}function w(e,t,n,r={}){let i=x.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return ie(e===1?a:o,{...r,n:re(e)})}function ne(e,t){return C(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function re(e){return e.toLocaleString(S.value)}function ie(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var T={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ae=Object.keys(T),oe=Object.fromEntries(ae.map(e=>[e,{get out(){return C(T[e].out)},get in(){return C(T[e].in)}}]));Object.values(T).flatMap(e=>[e.out,e.in]);function se(e){let t=Object.entries(e);return Object.fromEntries(t.map(([e,t])=>[e,new Proxy(t,{get:(e,t)=>C(String(Reflect.get(e,t)))})]))}var ce={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},le=se(ce),ue={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},de=se(ue),fe={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`},pe=new Proxy(fe,{get:(e,t)=>C(String(Reflect.get(e,t)))});[...[ce,ue].flatMap(e=>Object.values(e).flatMap(e=>Object.values(e))),...Object.values(fe)];function me(e,t,n=`${t}s`){return w(e,`{n} ${t}`,`{n} ${n}`)}function he(e){return e.inferred?C(`{dates} (inferred)`,{dates:ge(e)}):ge(e)}function ge({start:e,end:t,status:n}){if(e&&t)return e===t?C(`in {start}`,{start:e}):C(`{start} to {end}`,{start:e,end:t});if(e)switch(n){case`CURRENT`:return C(`since {start}`,{start:e});case`ENDED`:return C(`from {start}; end not known`,{start:e});default:return C(`from {start}; whether it goes on is not known`,{start:e})}if(t)return C(`until {end}; start not known`,{end:t});switch(n){case`CURRENT`:return C(`goes on; start not known`);case`ENDED`:return C(`ended; no dates known`);default:return C(`no dates known`)}}function _e({least:e,most:t}){if(e===0&&t===0)return C(`no day`);if(e===0)return t===null?C(`how long is not known`):C(`at most {time}`,{time:D(t,`up`)});if(t===null)return C(`at least {time}`,{time:D(e,`down`)});if(e===t)return w(e,`{n} day`,`{n} days`);let[n,r]=[D(e,`down`),D(t,`up`)];return C(`{from} to {to}`,{from:n,to:r})}var E=365.25,ve=E/12;function D(e,t){let n=e=>t===`up`?Math.ceil(e):Math.floor(e);return e>=2*E?w(n(e/E),`{n} year`,`{n} years`):e>=3*ve?w(n(e/ve),`{n} month`,`{n} months`):w(e,`{n} day`,`{n} days`)}var ye={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},be={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},xe={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},Se={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},Ce={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
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
}`},we={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
}`},Te={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},Ee={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},De={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},Oe={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},ke={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},Ae={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
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
}`},je={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Me={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},Ne={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
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
}`},Pe={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
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
}`},Fe={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
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
}`},Re={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},Ue={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
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
    holds(on: $on) @include(if: $dated)
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
}`},We={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
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
    holds(on: $on) @include(if: $dated)
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
}`},Je={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Ye={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Xe={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},Ze={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
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
}`},O=t(null),k=t([]),A=class extends Error{code;constructor(e,t){super(e),this.code=t}},Qe=`${u}graphql`,$e=500,et=5e3;async function j(e,t,n,r){return tt(e,r,async e=>{for(let r=1;;r++){let i=await rt(t,n,e).catch(e=>{if(r===1&&e instanceof A&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await it(e)}})}async function tt(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};k.value=[...k.peek(),a];try{return await n(i)}finally{k.value=k.peek().filter(e=>e!==a)}}function nt(e){return e?.extensions?.code===`UNAVAILABLE`}function M(e){return new A(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function N(e){if(e===null)throw M(void 0);return e}async function rt({text:e,name:t},n,r){let i;try{i=await(await _(Qe,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),O.value=`server`,`unavailable`}let[a]=i.errors??[];if(nt(a))return O.value=`database`,`unavailable`;if(O.value=null,a||!i.data)throw M(a);return i.data}var P=null;async function it(e){P??=at().finally(()=>{P=null}),await Promise.race([P,ot(e)]),e.throwIfAborted()}async function at(){for(let e=$e;;e=Math.min(e*2,et))if(await new Promise(t=>setTimeout(t,e)),await rt(He,{},AbortSignal.timeout(et)).catch(()=>`unavailable`)!==`unavailable`)return}function ot(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function F(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function st(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function ct({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var I=t(null),L=t(null);async function R(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(I.value=e instanceof A?e.message:`Something went wrong: ${String(e)}`)}}function lt(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function ut(e,t,n){let r=lt(e,t),i=r+lt(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function z(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function dt(e){return`\u2068${e}\u2069`}function ft(e,t,n){let r=pt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=mt(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=ht(r,t,o),c=e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t));return{entities:r,lines:a,flows:c,groups:e.groups.filter(({of:t,type:n})=>r.has(t)&&!e.filters.types.includes(n)),linked:new Set([...a.flatMap(({relation:e})=>[e.source,e.target]),...c.flatMap(({from:e,to:t})=>[e,t])]),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function pt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function mt(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function ht(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var gt=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function _t(e){return{past:[],present:e,future:[]}}function vt(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function yt(e,t){return{...e,present:t}}function bt(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function xt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}function St(e){return e.startsWith(`group:`)}var Ct={types:[],kinds:[],standings:[],verdicts:[]},wt={nodes:new Map,selected:[],asOf:null,filters:Ct,highlighted:[],hidden:[],flows:[],groups:[],scene:null,aside:null};function Tt(e,t){switch(t.do){case`add`:return B(e,t);case`group`:return V({...e,groups:[...e.groups,...t.groups]},[t.expanded],{expanded:!0});case`openGroup`:{let n=e.groups.find(({id:e})=>e===t.id),r=e.groups.filter(e=>e!==n);return B({...e,groups:r,selected:[]},{do:`add`,positions:t.positions,addedBy:n?.of??null,expanded:[]})}case`stage`:return Et(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return kt(V(e,[t.id],{expanded:!1}),[...t.removed,...e.groups.filter(({of:e})=>e===t.id).map(({id:e})=>e)]);case`hide`:return Ot(e,t.ids);case`keep`:return Ot(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`forgetHidden`:return{...e,hidden:[]};case`pin`:return V(e,t.ids,{pinned:t.pinned});case`move`:return Dt(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function B(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:H(r),y:H(i),pinned:!1,expanded:!1,addedBy:t.addedBy});let r=e.hidden.filter(e=>!n.has(e));return V({...e,nodes:n,hidden:r,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function Et(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows,groups:e.groups};return B({...e,nodes:new Map,flows:r,groups:[],scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function V(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function Dt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:H(r),y:H(i)})}let r=e.groups.map(e=>{let n=t.get(e.id);return n?{...e,x:H(n.x),y:H(n.y)}:e});return{...e,nodes:n,groups:r}}function Ot(e,t){let n=t.filter(t=>e.nodes.has(t));return{...kt(e,t),hidden:[...new Set([...n,...e.hidden])]}}function kt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e))),i=e.groups.filter(({id:e,of:t})=>!n.has(e)&&r.has(t));return{...e,nodes:r,groups:i,selected:e.selected.filter(e=>!n.has(e))}}function H(e){return Math.round(e*10)/10}var U=new gt,W=t(0),G=t(_t(wt)),K=s(()=>G.value.present),At=s(()=>K.value.nodes),jt=t(new Map),Mt=s(()=>(W.value,ft(K.value,U,jt.value))),Nt=t(null),q=t(``);function Pt({entities:e=[],relations:t=[]}){U.add(e,t),W.value++}function Ft(e){q.value=``,G.value=vt(G.value,Tt(K.value,e))}function It(e){G.value=yt(G.value,Tt(K.value,e))}function Lt(){a(()=>{G.value=bt(G.value),q.value=C(`Undone.`)})}function Rt(){a(()=>{G.value=xt(G.value),q.value=C(`Redone.`)})}function J(e){return U.entities.get(e)?.name??e}var zt=80;function Bt(e){return dt(z(J(e),zt))}var Vt=`ties-theme`,Y=t(Wt()),Ht=matchMedia(`(prefers-color-scheme: dark)`),Ut=t(Ht.matches);Ht.addEventListener(`change`,({matches:e})=>{Ut.value=e});function X(){return Y.value===`system`?Ut.value:Y.value===`dark`}function Wt(){try{let e=localStorage.getItem(Vt);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}l(()=>{document.documentElement.dataset.theme=X()?`dark`:`light`;try{localStorage.setItem(Vt,Y.value)}catch{}});var Gt={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},Kt={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},qt={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function Jt(){return X()?Kt:Gt}var Yt={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,play:`M7 5l8 5l-8 5z`,pause:`M7.5 5v10M12.5 5v10`,close:`M5 5l10 10M15 5L5 15`};function Z({name:e,label:t}){return c(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:c(`path`,{d:Yt[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Xt=500,Zt=t(0);function Qt(){return c(e,{children:[c(`div`,{class:`banners`,children:[c($t,{}),c(en,{}),c(tn,{})]}),c(nn,{})]})}function $t(){if(O.value===null)return null;let e=O.value===`server`?C(`The server cannot be reached.`):C(`The server cannot reach its database.`);return c(`div`,{class:`banner away`,role:`alert`,children:[e,` `,C(`What you asked for will be answered as soon as it is back.`)]})}function en(){return I.value===null?null:c(`div`,{class:`banner fault`,role:`alert`,children:[c(`bdi`,{children:I.value}),c(`button`,{type:`button`,class:`icon`,onClick:()=>I.value=null,children:c(Z,{name:`close`,label:C(`Dismiss`)})})]})}function tn(){return L.value===null?null:c(`div`,{class:`banner away notice`,role:`alert`,children:[c(`bdi`,{children:L.value}),c(`button`,{type:`button`,class:`icon`,onClick:()=>L.value=null,children:c(Z,{name:`close`,label:C(`Dismiss`)})})]})}function nn(){let t=k.value;n(()=>{if(t.length===0)return;let e=setInterval(()=>{Zt.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let[r]=t.filter(({since:e})=>Zt.value-e>Xt);return c(`div`,{class:`progress`,role:`status`,children:r&&c(e,{children:[c(`span`,{class:`runner`}),r.label,`…`,c(`button`,{type:`button`,class:`small`,onClick:()=>t.forEach(({cancel:e})=>e()),children:C(`Stop`)})]})})}function rn(e,t){let[i,a]=r(null);return n(()=>{let t=new AbortController;return a(null),R(e(t.signal).then(e=>{t.signal.aborted||a(()=>e)})),()=>t.abort()},t),i}var an={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function on({type:e}){return c(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:c(`path`,{d:an[e],fill:Jt().types[e]})})}var sn={en:{path:`How is {a} linked to {b}?`,overlap:`Were {a} and {b} together?`,colleagues:`Who were the colleagues of {a}?`,flows:`Where did the people of {a} come from and go to?`,career:`What happened when in the career of {a}?`,company:`All about {a}`,people:`Who was at {a}?`,alumni:`Who has left {a}, and where are they now?`,both:`Who was at both {a} and {b}?`,moved:`Who was at {a} and later at {b}?`,back:`Who came back to {a}?`,headcount:`How many people were at {a} over the years?`,similar:`What has a name like {a}?`,gaps:`What is missing about {a}?`},it:{path:`Come è legato {a} a {b}?`,overlap:`{a} e {b} sono stati insieme?`,colleagues:`Chi erano i colleghi di {a}?`,flows:`Da dove venivano e dove sono andate le persone di {a}?`,career:`Che cosa è successo, e quando, nella carriera di {a}?`,company:`Tutto su {a}`,people:`Chi c’era da {a}?`,alumni:`Chi ha lasciato {a}, e dov’è ora?`,both:`Chi è stato sia da {a} sia da {b}?`,moved:`Chi è stato da {a} e poi da {b}?`,back:`Chi è tornato da {a}?`,headcount:`Quante persone c’erano da {a} negli anni?`,similar:`Che cosa ha un nome come {a}?`,gaps:`Che cosa manca su {a}?`},zh:{path:`{a} 与 {b} 有什么关联?`,overlap:`{a} 与 {b} 曾经共事吗?`,colleagues:`{a} 的同事有谁?`,flows:`{a} 的人从哪里来,到哪里去?`,career:`{a} 的职业生涯中何时发生了什么?`,company:`{a} 的全部`,people:`谁在 {a} 待过?`,alumni:`谁离开了 {a},现在在哪里?`,both:`谁在 {a} 和 {b} 都待过?`,moved:`谁先在 {a},后在 {b}?`,back:`谁回到了 {a}?`,headcount:`{a} 历年有多少人?`,similar:`什么名称与 {a} 相似?`,gaps:`关于 {a} 缺少什么?`}};function cn(e){return sn[e]}function ln(e){return e.split(/\{([ab])\}/)}var un=[`en`,`it`,`zh`],dn=fn(typeof navigator>`u`?[]:navigator.languages);function fn(e){return e.map(e=>un.find(t=>e.toLowerCase().split(`-`)[0]===t)).find(e=>e!==void 0)??`en`}var Q=8,pn=90;async function mn(e,t,n){let{search:r}=await j(`Searching`,Me,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:Q},n),{nodes:i,pageInfo:a}=N(r),o=i.map(_n);if(i.some(({reason:e})=>e!==`FUZZY`&&e!==`TOKEN`))return{hits:o,more:a.hasNextPage};let s=await hn(e.trim(),n),c=new Set(o.map(({entity:e})=>e.id)),l=s.filter(({entity:e})=>!c.has(e.id)&&(t?.includes(e.type)??!0)),u=o.filter((e,t)=>i[t]?.reason===`TOKEN`),d=o.filter((e,t)=>i[t]?.reason!==`TOKEN`);return{hits:[...u,...l.slice(0,Q),...d],more:a.hasNextPage}}async function hn(e,t){if(e.length<3)return[];let n=j(`Searching`,Ne,{text:e.toLowerCase(),first:Q},t),r=gn(e).map(e=>j(`Searching`,Pe,{...e,first:Q},t)),[{companies:i,projects:a},...o]=await Promise.all([n,...r]),s=o.flatMap(e=>N(e.people).nodes);return[...new Map([...s,...N(a).nodes,...N(i).nodes].map(e=>[e.id,e])).values()].map(e=>({entity:F(e),name:e.name,start:0,end:0,reason:``,detail:z(bn(e,[]),pn)}))}function gn(e){let t=e.split(/\s+/);return(t.length<2?[]:t.length===2?[1]:[1,t.length-1]).map(e=>({name:t.slice(0,e).join(` `),company:t.slice(e).join(` `)}))}function _n({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:F(e),name:t,start:n.start,end:n.end,reason:[a,yn[r]].filter(Boolean).join(`, `),detail:z(bn(e,i),pn)}}function vn({start:e,end:t}){return e!==null||t!==null}var yn={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function bn(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),[r]=`employments`in e?e.employments.nodes:[],i=r&&[r.role,r.company.name,vn(r.period)&&he(r.period)].filter(Boolean).join(`, `),a=`category`in e?e.category:null;return n||i||[a,e.description].filter(Boolean).join(`, `)||me(e.degree,`link`)}function xn({text:e,start:t,end:n}){let[r,i,a]=ut(e,t,n);return c(`bdi`,{children:[r,i&&c(`mark`,{children:i}),a]})}function Sn(e){let t=o(),[n,a]=r(e.value??``),[s,l]=r(null),[u,d]=r(!1),[f,p]=r(0),m=i(new AbortController),ee=async t=>{if(m.current.abort(),m.current=new AbortController,t.trim()===``){l(null);return}let n=await mn(t,e.types??null,m.current.signal);l(n.hits),d(n.more),p(0)},h=()=>{m.current.abort(),l(null)},g=t=>{Pt({entities:[t.entity]}),a(e.clears?``:t.entity.name),h(),e.onPick(t.entity.id)},_=e=>{let t=s?.length??0;if(e.key===`ArrowDown`&&t>0)p((f+1)%t);else if(e.key===`ArrowUp`&&t>0)p((f+t-1)%t);else if(e.key===`Enter`&&s?.[f])g(s[f]);else if(e.key===`Escape`&&s)h();else return;e.preventDefault(),e.stopPropagation()},v=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},y=s!==null;return c(`div`,{class:`picker ${e.class??``}`,children:[c(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":y,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":y&&s.length>0?`${t}-${f}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{a(e.value),R(ee(e.value))},onKeyDown:_,onFocus:v,onClick:v,onBlur:h}),c(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":C(`Results`),hidden:!y,class:`hits`,children:[s?.map((e,n)=>c(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===f,onPointerDown:e=>e.preventDefault(),onClick:()=>g(e),children:c(Cn,{hit:e})},e.entity.id)),u&&c(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:C(`There are more: type on to narrow them down`)}),s?.length===0&&c(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:C(`Nothing of this name. Try fewer letters, a name with a company (“wu google”), or what it is (“chatbot”).`)})]})]})}function Cn({hit:t}){let{entity:n}=t,r=[le[n.type].one,t.detail,t.reason].filter(Boolean);return c(e,{children:[c(on,{type:n.type}),c(`span`,{class:`hit`,children:[c(`span`,{class:`hit-name`,children:[c(xn,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&c(e,{children:[` `,c(`span`,{class:`quiet`,children:[`→ `,c(`bdi`,{children:n.name})]})]})]}),c(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}var wn=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}],Tn=[...new Set(wn.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null))];function En(e){return[...wn.filter(Dn),...On(e)].slice(0,3)}function Dn({a:e,b:t}){return[e,t].every(e=>e===null||U.entities.has(e))}function On(e){let[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[],...t&&!n?[{kind:`career`,a:t.id,b:null}]:[]]}function kn({question:e}){return ln(cn(S.value)[e.kind]).map((t,n)=>n%2==0?t:c(An,{id:e[t]},t))}function An({id:e}){return c(`bdi`,{children:e===null?``:z(J(e),60)})}var jn=document.querySelector(`meta[name="ties-offer"]`)?.content===`playground`,Mn=t(m());ee(()=>{Mn.value=m()});function Nn(){let{token:t,refused:n}=Mn.value,r=rn(async()=>t===null?null:v(),[t]);return t===null?n?c(`p`,{class:`account`,role:`status`,children:C(`Signed out: the token is no longer valid.`)}):null:c(`p`,{class:`account`,children:[r&&c(e,{children:[c(`bdi`,{children:r.name}),` `,c(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),c(`button`,{type:`button`,class:`small`,onClick:g,children:C(`Sign out`)})]})}function $(e){return encodeURIComponent(e).replaceAll(`%3A`,`:`)}function Pn(e){return`${u}explore/${$(e)}`}function Fn({kind:e,a:t,b:n}){return`${u}explore?${e}=${[t,n].flatMap(e=>e===null?[]:[$(e)]).join(`,`)}`}function In(e,t,n){return e?.kind===`path`&&e.a!==null&&e.b!==null?`path=${$(e.a)},${$(e.b)}`:t.length===1?`of=${$(t[0])}&hops=1`:`of=${n.slice(0,Ln).map($).join(`,`)}&hops=0`}var Ln=40;function Rn(e,t){let n=e=>e.replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`"`,`&quot;`);return`<iframe src="${n(`${u}embed?${e}`)}" title="${n(t)}" width="100%" height="480" loading="lazy"></iframe>`}function zn(e){return`${u}playground#query=${encodeURIComponent(e)}`}function Bn(e,t){let n=new URLSearchParams(e),r=t.find(e=>n.has(e));if(r===void 0)return null;let[i,a]=n.get(r).split(`,`);return{kind:r,a:i||null,b:a||null}}function Vn(e){let t=/\/explore\/([^/]+)$/.exec(e)?.[1];try{return t===void 0?null:decodeURIComponent(t)}catch{return null}}export{L as $,w as $t,Pt as A,Ye as At,Rt as B,Ve as Bt,rn as C,Fe as Ct,Jt as D,Te as Dt,qt as E,Ze as Et,Mt as F,ke as Ft,K as G,le as Gt,Bt as H,_e as Ht,G as I,xe as It,Ct as J,ae as Jt,wt as K,pe as Kt,Nt as L,we as Lt,U as M,Ue as Mt,W as N,Xe as Nt,X as O,ze as Ot,Ft as P,ye as Pt,z as Q,C as Qt,J as R,qe as Rt,an as S,Ke as St,Z as T,Ee as Tt,Lt as U,he as Ut,It as V,me as Vt,jt as W,de as Wt,dt as X,S as Xt,_t as Y,re as Yt,ut as Z,x as Zt,un as _,We as _t,zn as a,nt as at,ln as b,Oe as bt,Nn as c,M as ct,kn as d,k as dt,ne as en,R as et,Tn as f,be as ft,dn as g,Ae as gt,xn as h,Ge as ht,Pn as i,N as it,q as j,Be as jt,Y as k,Re as kt,Mn as l,it as lt,Sn as m,Se as mt,In as n,h as nn,ct as nt,Bn as o,j as ot,En as p,Ie as pt,St as q,oe as qt,Vn as r,u as rn,st as rt,Fn as s,tt as st,Rn as t,_ as tn,F as tt,jn as u,O as ut,fn as v,je as vt,Qt as w,Ce as wt,on as x,Je as xt,cn as y,Le as yt,At as z,De as zt};