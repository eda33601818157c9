import{_ as e,d as t,f as n,g as r,h as i,l as a,m as o,s,t as c,u as l}from"./vendor-7z8VDRyV.js";var u=new URL(location.pathname.includes(`/explore/`)?`../`:`./`,location.href).href,d=`ties-token`,f=new Set,p={token:te(),refused:!1};function m(){return p}function ee(e){return f.add(e),()=>f.delete(e)}function h(){y(),addEventListener(`hashchange`,({oldURL:e})=>{y()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function g(){b({token:null,refused:!1}),location.reload()}async function _(e,t={}){let{token:n}=p,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(p.token===n&&b({token:null,refused:!0}),fetch(e,t)):i}async function v(){try{return(await(await _(`${u}graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function y(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&b({token:r,refused:!1}),!0}function b(e){p=e;try{e.token===null?sessionStorage.removeItem(d):sessionStorage.setItem(d,e.token)}catch{}f.forEach(e=>e())}function te(){try{return sessionStorage.getItem(d)}catch{return null}}var x={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},ne=Object.keys(x),S={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},re={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},ie={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function C(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function ae(e){let t=e.inferred?` (inferred)`:``;return oe(e)+t}function oe({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function se({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${C(t,`day`)}`:t===null?`at least ${C(e,`day`)}`:e===t?C(e,`day`):`${e.toLocaleString(`en`)} to ${C(t,`day`)}`}var ce={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},le={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},ue={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},de={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},fe={name:`FindByCategory`,text:`query FindByCategory($text: String!, $first: Int!) {
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
}`},pe={name:`FindAtCompany`,text:`query FindAtCompany($name: String!, $company: String!, $first: Int!) {
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
}`},me={name:`Front`,text:`query Front($samples: [ID!]!, $revisions: Int!, $changes: Int!) {
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
}`},he={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},ge={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},_e={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
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
}`},ve={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},ye={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},be={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},xe={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Se={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
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
}`},Ce={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
  person(id: $id) {
    ...EntityParts
    colleagues(first: $first, after: $after) {
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
}`},we={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
  node(id: $id) {
    ...EntityParts
    ... on Entity {
      relations(kinds: [EMPLOYED_BY, MEMBER_OF, FOUNDED, WORKS_ON], first: $first) {
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
}`},Te={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
  into: talentFlows(to: $id, first: $first) {
    totalCount
    people
    nodes {
      ...FlowParts
    }
  }
  outOf: talentFlows(from: $id, first: $first) {
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
}`},Ee={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},De={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
  talentFlows(from: $from, to: $to, first: 1) {
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
}`},Oe={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},ke={name:`KindsOf`,text:`query KindsOf($id: ID!) {
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
}`},w=t(null),T=t([]),E=class extends Error{code;constructor(e,t){super(e),this.code=t}},Ae=`${u}graphql`,je=500,D=5e3;async function O(e,t,n,r){return k(e,r,async e=>{for(let r=1;;r++){let i=await Me(t,n,e).catch(e=>{if(r===1&&e instanceof E&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Ne(e)}})}async function k(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};T.value=[...T.peek(),a];try{return await n(i)}finally{T.value=T.peek().filter(e=>e!==a)}}function A(e){return e?.extensions?.code===`UNAVAILABLE`}function j(e){return new E(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function M(e){if(e===null)throw j(void 0);return e}async function Me({text:e,name:t},n,r){let i;try{i=await(await _(Ae,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),w.value=`server`,`unavailable`}let[a]=i.errors??[];if(A(a))return w.value=`database`,`unavailable`;if(w.value=null,a||!i.data)throw j(a);return i.data}var N=null;async function Ne(e){N??=Pe().finally(()=>{N=null}),await Promise.race([N,Fe(e)]),e.throwIfAborted()}async function Pe(){for(let e=je;;e=Math.min(e*2,D))if(await new Promise(t=>setTimeout(t,e)),await Me(xe,{},AbortSignal.timeout(D)).catch(()=>`unavailable`)!==`unavailable`)return}function Fe(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function P(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function Ie(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function Le({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var F=t(null),I=t(null);async function L(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(F.value=e instanceof E?e.message:`Something went wrong: ${String(e)}`)}}function Re(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function ze(e,t,n){let r=Re(e,t),i=r+Re(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function R(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function Be(e){return`\u2068${e}\u2069`}function Ve(e,t,n){let r=He(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=Ue(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=We(r,t,o);return{entities:r,lines:a,flows:e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t)),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function He(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function Ue(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function We(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var Ge=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function Ke(e){return{past:[],present:e,future:[]}}function qe(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function Je(e,t){return{...e,present:t}}function Ye(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function Xe(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var Ze={types:[],kinds:[],standings:[],verdicts:[]},Qe={nodes:new Map,selected:[],asOf:null,filters:Ze,highlighted:[],hidden:[],flows:[],scene:null,aside:null};function z(e,t){switch(t.do){case`add`:return $e(e,t);case`stage`:return et(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return rt(B(e,[t.id],{expanded:!1}),t.removed);case`hide`:return nt(e,t.ids);case`keep`:return nt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`forgetHidden`:return{...e,hidden:[]};case`pin`:return B(e,t.ids,{pinned:t.pinned});case`move`:return tt(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function $e(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:V(r),y:V(i),pinned:!1,expanded:!1,addedBy:t.addedBy});let r=e.hidden.filter(e=>!n.has(e));return B({...e,nodes:n,hidden:r,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function et(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows};return $e({...e,nodes:new Map,flows:r,scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function B(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function tt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:V(r),y:V(i)})}return{...e,nodes:n}}function nt(e,t){return{...rt(e,t),hidden:[...new Set([...t,...e.hidden])]}}function rt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function V(e){return Math.round(e*10)/10}var H=new Ge,U=t(0),W=t(Ke(Qe)),G=s(()=>W.value.present),it=s(()=>G.value.nodes),at=t(new Map),ot=s(()=>(U.value,Ve(G.value,H,at.value))),K=t(``);function st({entities:e=[],relations:t=[]}){H.add(e,t),U.value++}function ct(e){K.value=``,W.value=qe(W.value,z(G.value,e))}function lt(e){W.value=Je(W.value,z(G.value,e))}function ut(){a(()=>{W.value=Ye(W.value),K.value=`Undone.`})}function dt(){a(()=>{W.value=Xe(W.value),K.value=`Redone.`})}function q(e){return H.entities.get(e)?.name??e}var ft=80;function pt(e){return Be(R(q(e),ft))}var mt=`ties-theme`,J=t(_t()),ht=matchMedia(`(prefers-color-scheme: dark)`),gt=t(ht.matches);ht.addEventListener(`change`,({matches:e})=>{gt.value=e});function Y(){return J.value===`system`?gt.value:J.value===`dark`}function _t(){try{let e=localStorage.getItem(mt);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}l(()=>{document.documentElement.dataset.theme=Y()?`dark`:`light`;try{localStorage.setItem(mt,J.value)}catch{}});var vt={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},yt={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},bt={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function xt(){return Y()?yt:vt}var St={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function X({name:e,label:t}){return c(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:c(`path`,{d:St[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Ct=500,wt=t(0);function Tt(){return c(e,{children:[c(`div`,{class:`banners`,children:[c(Et,{}),c(Dt,{}),c(Ot,{})]}),c(kt,{})]})}function Et(){if(w.value===null)return null;let e=w.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return c(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function Dt(){return F.value===null?null:c(`div`,{class:`banner fault`,role:`alert`,children:[c(`bdi`,{children:F.value}),c(`button`,{type:`button`,class:`icon`,onClick:()=>F.value=null,children:c(X,{name:`close`,label:`Dismiss`})})]})}function Ot(){return I.value===null?null:c(`div`,{class:`banner away notice`,role:`alert`,children:[c(`bdi`,{children:I.value}),c(`button`,{type:`button`,class:`icon`,onClick:()=>I.value=null,children:c(X,{name:`close`,label:`Dismiss`})})]})}function kt(){let t=T.value;n(()=>{if(t.length===0)return;let e=setInterval(()=>{wt.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let[r]=t.filter(({since:e})=>wt.value-e>Ct);return c(`div`,{class:`progress`,role:`status`,children:r&&c(e,{children:[c(`span`,{class:`runner`}),r.label,`…`,c(`button`,{type:`button`,class:`small`,onClick:()=>t.forEach(({cancel:e})=>e()),children:`Stop`})]})})}function At(e,t){let[i,a]=r(null);return n(()=>{let t=new AbortController;return a(null),L(e(t.signal).then(e=>{t.signal.aborted||a(()=>e)})),()=>t.abort()},t),i}var jt={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Mt({type:e}){return c(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:c(`path`,{d:jt[e],fill:xt().types[e]})})}var Nt=[`en`,`it`,`zh`],Pt=Ft(typeof navigator>`u`?[]:navigator.languages);function Ft(e){return e.map(e=>Nt.find(t=>e.toLowerCase().split(`-`)[0]===t)).find(e=>e!==void 0)??`en`}var It={en:{path:`How is {a} linked to {b}?`,overlap:`Were {a} and {b} together?`,colleagues:`Who were the colleagues of {a}?`,flows:`Where did the people of {a} come from and go to?`,career:`What happened when in the career of {a}?`},it:{path:`Come è legato {a} a {b}?`,overlap:`{a} e {b} sono stati insieme?`,colleagues:`Chi erano i colleghi di {a}?`,flows:`Da dove venivano e dove sono andate le persone di {a}?`,career:`Che cosa è successo, e quando, nella carriera di {a}?`},zh:{path:`{a} 与 {b} 有什么关联?`,overlap:`{a} 与 {b} 曾经共事吗?`,colleagues:`{a} 的同事有谁?`,flows:`{a} 的人从哪里来,到哪里去?`,career:`{a} 的职业生涯中何时发生了什么?`}}[Pt];function Lt(e){return e.split(/\{([ab])\}/)}var Z=8,Rt=90;async function zt(e,t,n){let{search:r}=await O(`Searching`,de,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:Z},n),{nodes:i,pageInfo:a}=M(r),o=i.map(Ht);if(i.some(({reason:e})=>e!==`FUZZY`&&e!==`TOKEN`))return{hits:o,more:a.hasNextPage};let s=await Bt(e.trim(),n),c=new Set(o.map(({entity:e})=>e.id));return{hits:[...s.filter(({entity:e})=>!c.has(e.id)&&(t?.includes(e.type)??!0)).slice(0,Z),...o],more:a.hasNextPage}}async function Bt(e,t){if(e.length<3)return[];let n=O(`Searching`,fe,{text:e.toLowerCase(),first:Z},t),r=Vt(e).map(e=>O(`Searching`,pe,{...e,first:Z},t)),{companies:i,projects:a}=await n,o=(await Promise.all(r)).flatMap(e=>M(e.people).nodes);return[...new Map([...o,...M(a).nodes,...M(i).nodes].map(e=>[e.id,e])).values()].map(e=>({entity:P(e),name:e.name,start:0,end:0,reason:``,detail:R(Gt(e,[]),Rt)}))}function Vt(e){let t=e.split(/\s+/);return(t.length<2?[]:t.length===2?[1]:[1,t.length-1]).map(e=>({name:t.slice(0,e).join(` `),company:t.slice(e).join(` `)}))}function Ht({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:P(e),name:t,start:n.start,end:n.end,reason:[a,Wt[r]].filter(Boolean).join(`, `),detail:R(Gt(e,i),Rt)}}function Ut({start:e,end:t}){return e!==null||t!==null}var Wt={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function Gt(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),[r]=`employments`in e?e.employments.nodes:[],i=r&&[r.role,r.company.name,Ut(r.period)&&ae(r.period)].filter(Boolean).join(`, `),a=`category`in e?e.category:null;return n||i||[a,e.description].filter(Boolean).join(`, `)||C(e.degree,`link`)}function Kt({text:e,start:t,end:n}){let[r,i,a]=ze(e,t,n);return c(`bdi`,{children:[r,i&&c(`mark`,{children:i}),a]})}function qt(e){let t=o(),[n,a]=r(e.value??``),[s,l]=r(null),[u,d]=r(!1),[f,p]=r(0),m=i(new AbortController),ee=async t=>{if(m.current.abort(),m.current=new AbortController,t.trim()===``){l(null);return}let n=await zt(t,e.types??null,m.current.signal);l(n.hits),d(n.more),p(0)},h=()=>{m.current.abort(),l(null)},g=t=>{st({entities:[t.entity]}),a(e.clears?``:t.entity.name),h(),e.onPick(t.entity.id)},_=e=>{let t=s?.length??0;if(e.key===`ArrowDown`&&t>0)p((f+1)%t);else if(e.key===`ArrowUp`&&t>0)p((f+t-1)%t);else if(e.key===`Enter`&&s?.[f])g(s[f]);else if(e.key===`Escape`&&s)h();else return;e.preventDefault(),e.stopPropagation()},v=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},y=s!==null;return c(`div`,{class:`picker ${e.class??``}`,children:[c(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":y,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":y&&s.length>0?`${t}-${f}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{a(e.value),L(ee(e.value))},onKeyDown:_,onFocus:v,onClick:v,onBlur:h}),c(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!y,class:`hits`,children:[s?.map((e,n)=>c(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===f,onPointerDown:e=>e.preventDefault(),onClick:()=>g(e),children:c(Jt,{hit:e})},e.entity.id)),u&&c(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),s?.length===0&&c(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name. Try fewer letters, a name with a company (“wu google”), or what it is (“chatbot”).`})]})]})}function Jt({hit:t}){let{entity:n}=t,r=[S[n.type].one,t.detail,t.reason].filter(Boolean);return c(e,{children:[c(Mt,{type:n.type}),c(`span`,{class:`hit`,children:[c(`span`,{class:`hit-name`,children:[c(Kt,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&c(e,{children:[` `,c(`span`,{class:`quiet`,children:[`→ `,c(`bdi`,{children:n.name})]})]})]}),c(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}var Yt=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}],Xt=[...new Set(Yt.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null))];function Zt(e){return[...Yt.filter(Qt),...$t(e)].slice(0,3)}function Qt({a:e,b:t}){return[e,t].every(e=>e===null||H.entities.has(e))}function $t(e){let[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[],...t&&!n?[{kind:`career`,a:t.id,b:null}]:[]]}function en({question:e}){return Lt(It[e.kind]).map((t,n)=>n%2==0?t:c(tn,{id:e[t]},t))}function tn({id:e}){return c(`bdi`,{children:e===null?``:R(q(e),60)})}var nn=document.querySelector(`meta[name="ties-offer"]`)?.content===`playground`,Q=t(m());ee(()=>{Q.value=m()});function rn(){let{token:t,refused:n}=Q.value,r=At(async()=>t===null?null:v(),[t]);return t===null?n?c(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:c(`p`,{class:`account`,children:[r&&c(e,{children:[c(`bdi`,{children:r.name}),` `,c(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),c(`button`,{type:`button`,class:`small`,onClick:g,children:`Sign out`})]})}function $(e){return encodeURIComponent(e).replaceAll(`%3A`,`:`)}function an(e){return`${u}explore/${$(e)}`}function on({kind:e,a:t,b:n}){return`${u}explore?${e}=${[t,n].flatMap(e=>e===null?[]:[$(e)]).join(`,`)}`}function sn(e,t,n){return e?.kind===`path`&&e.a!==null&&e.b!==null?`path=${$(e.a)},${$(e.b)}`:t.length===1?`of=${$(t[0])}&hops=1`:`of=${n.slice(0,cn).map($).join(`,`)}&hops=0`}var cn=40;function ln(e,t){let n=e=>e.replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`"`,`&quot;`);return`<iframe src="${n(`${u}embed?${e}`)}" title="${n(t)}" width="100%" height="480" loading="lazy"></iframe>`}function un(e){return`${u}playground#query=${encodeURIComponent(e)}`}function dn(e,t){let n=new URLSearchParams(e),r=t.find(e=>n.has(e));if(r===void 0)return null;let[i,a]=n.get(r).split(`,`);return{kind:r,a:i||null,b:a||null}}function fn(e){let t=/\/explore\/([^/]+)$/.exec(e)?.[1];try{return t===void 0?null:decodeURIComponent(t)}catch{return null}}export{M as $,U as A,ie as At,at as B,bt as C,Ee as Ct,st as D,ae as Dt,J as E,se as Et,it as F,u as Ft,Be as G,Qe as H,dt as I,I as J,ze as K,lt as L,ot as M,ne as Mt,W as N,_ as Nt,K as O,re as Ot,q as P,h as Pt,Ie as Q,pt as R,X as S,le as St,Y as T,C as Tt,Ze as U,G as V,Ke as W,P as X,L as Y,Le as Z,Pt as _,_e as _t,un as a,w as at,At as b,Se as bt,rn as c,we as ct,en as d,ge as dt,A as et,Xt as f,ce as ft,Lt as g,ve as gt,It as h,ke as ht,an as i,Ne as it,ct as j,x as jt,H as k,S as kt,Q as l,Ce as lt,qt as m,me as mt,sn as n,k as nt,dn as o,T as ot,Zt as p,Te as pt,R as q,fn as r,j as rt,on as s,he as st,ln as t,O as tt,nn as u,ue as ut,Mt as v,De as vt,xt as w,be as wt,Tt as x,Oe as xt,jt as y,ye as yt,ut as z};