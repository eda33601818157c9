import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g,v as _}from"./vendor-7z8VDRyV.js";var ee=`ties-token`,te=new Set,ne={token:de(),refused:!1};function re(){return ne}function ie(e){return te.add(e),()=>te.delete(e)}function ae(){le(),addEventListener(`hashchange`,({oldURL:e})=>{le()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function oe(){ue({token:null,refused:!1}),location.reload()}async function se(e,t={}){let{token:n}=ne,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(ne.token===n&&ue({token:null,refused:!0}),fetch(e,t)):i}async function ce(){try{return(await(await se(`./graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function le(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&ue({token:r,refused:!1}),!0}function ue(e){ne=e;try{e.token===null?sessionStorage.removeItem(ee):sessionStorage.setItem(ee,e.token)}catch{}te.forEach(e=>e())}function de(){try{return sessionStorage.getItem(ee)}catch{return null}}var fe=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],pe=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],me=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function he(e,t){return e.source===t?e.target:e.source}var ge=[`en`,`it`,`zh`],_e=r({}),ve=r(`en`);function v(e,t={}){let n=_e.value[e]??e;return ye(typeof n==`string`?n:n[1],t)}function y(e,t,n,r={}){let i=_e.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return ye(e===1?a:o,{...r,n:x(e)})}function b(e,t){return v(e).split(/\{(\w+)\}/).map((e,n)=>n%2==0?e:t[e]??``)}function x(e){return e.toLocaleString(ve.value)}function ye(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var be={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},xe=Object.keys(be),Se=Object.fromEntries(xe.map(e=>[e,{get out(){return v(be[e].out)},get in(){return v(be[e].in)}}]));Object.values(be).flatMap(e=>[e.out,e.in]);function Ce(e){let t=Object.entries(e);return Object.fromEntries(t.map(([e,t])=>[e,new Proxy(t,{get:(e,t)=>v(String(Reflect.get(e,t)))})]))}var we={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},Te=Ce(we),Ee={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},De=Ce(Ee),Oe={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`},ke=new Proxy(Oe,{get:(e,t)=>v(String(Reflect.get(e,t)))});[...[we,Ee].flatMap(e=>Object.values(e).flatMap(e=>Object.values(e))),...Object.values(Oe)];function S(e,t,n=`${t}s`){return y(e,`{n} ${t}`,`{n} ${n}`)}function Ae(e){return e.inferred?v(`{dates} (inferred)`,{dates:je(e)}):je(e)}function je({start:e,end:t,status:n}){if(e&&t)return e===t?v(`in {start}`,{start:e}):v(`{start} to {end}`,{start:e,end:t});if(e)switch(n){case`CURRENT`:return v(`since {start}`,{start:e});case`ENDED`:return v(`from {start}; end not known`,{start:e});default:return v(`from {start}; whether it goes on is not known`,{start:e})}if(t)return v(`until {end}; start not known`,{end:t});switch(n){case`CURRENT`:return v(`goes on; start not known`);case`ENDED`:return v(`ended; no dates known`);default:return v(`no dates known`)}}function Me({least:e,most:t}){if(e===0&&t===0)return v(`no day`);if(e===0)return t===null?v(`how long is not known`):v(`at most {time}`,{time:Fe(t,`up`)});if(t===null)return v(`at least {time}`,{time:Fe(e,`down`)});if(e===t)return y(e,`{n} day`,`{n} days`);let[n,r]=[Fe(e,`down`),Fe(t,`up`)];return v(`{from} to {to}`,{from:n,to:r})}var Ne=365.25,Pe=Ne/12;function Fe(e,t){let n=e=>t===`up`?Math.ceil(e):Math.floor(e);return e>=2*Ne?y(n(e/Ne),`{n} year`,`{n} years`):e>=3*Pe?y(n(e/Pe),`{n} month`,`{n} months`):y(e,`{n} day`,`{n} days`)}var Ie={name:`PeopleOf`,text:`query PeopleOf($id: ID!, $asOf: Date, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Le={name:`AlumniOf`,text:`query AlumniOf($id: ID!, $leftDuring: PeriodInput, $where: PersonFilter, $units: Boolean!, $first: Int!, $after: String) {
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
}`},Re={name:`SharedAlumniOf`,text:`query SharedAlumniOf($of: [ID!]!, $how: Succession, $first: Int!, $after: String) {
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
}`},ze={name:`CameBackTo`,text:`query CameBackTo($id: ID!, $where: PersonFilter!, $first: Int!, $after: String) {
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
}`},Be={name:`GapsOf`,text:`query GapsOf($id: ID!, $first: Int!, $after: String) {
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
}`},Ve={name:`SimilarTo`,text:`query SimilarTo($id: ID!, $first: Int!) {
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
}`},He={name:`LatestRecording`,text:`query LatestRecording($id: ID!) {
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
}`},Ue={name:`HeadcountOf`,text:`query HeadcountOf($id: ID!, $from: Date!, $to: Date!, $units: Boolean!) {
  company(id: $id) {
    headcount(from: $from, to: $to, includeUnits: $units) {
      at
      certain
      possible
      unknown
    }
  }
}`},We={name:`UnitsOf`,text:`query UnitsOf($id: ID!, $asOf: Date) {
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
}`},Ge={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},Ke={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},qe={name:`CitationsOf`,text:`query CitationsOf($ids: [ID!]!) {
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
}`},Je={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Ye={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
}`},Xe={name:`BestConnected`,text:`query BestConnected($first: Int!) {
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
}`},Ze={name:`EntitiesById`,text:`query EntitiesById($ids: [ID!]!) {
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
}`},Qe={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $where: RelationFilter, $asOf: Date, $first: Int!, $after: String) {
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
}`},$e={name:`LinksFrom`,text:`query LinksFrom($ids: [ID!]!, $first: Int!) {
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
}`},et={name:`Neighbourhood`,text:`query Neighbourhood($ids: [ID!]!, $asOf: Date, $limit: Int!) {
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
}`},tt={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},nt={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},rt={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!, $on: Date!, $dated: Boolean!) {
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
}`},it={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $on: Date!, $dated: Boolean!, $during: PeriodInput, $first: Int!, $after: String) {
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
}`},at={name:`CareerOf`,text:`query CareerOf($id: ID!, $asOf: Date, $first: Int!) {
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
}`},ot={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!) {
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
}`},st={name:`TopFlows`,text:`query TopFlows($during: PeriodInput, $first: Int!) {
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
}`},ct={name:`FlowsAmong`,text:`query FlowsAmong($ids: [ID!]!, $during: PeriodInput, $first: Int!) {
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
}`},lt={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $during: PeriodInput, $units: Boolean!, $first: Int!, $after: String) {
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
}`},ut={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},dt={name:`KindsOf`,text:`query KindsOf($id: ID!, $asOf: Date) {
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
}`},ft=r(null),pt=r([]),mt=class extends Error{code;constructor(e,t){super(e),this.code=t}},ht=`./graphql`,gt=500,_t=5e3;async function C(e,t,n,r){return vt(e,r,async e=>{for(let r=1;;r++){let i=await xt(t,n,e).catch(e=>{if(r===1&&e instanceof mt&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Ct(e)}})}async function vt(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};pt.value=[...pt.peek(),a];try{return await n(i)}finally{pt.value=pt.peek().filter(e=>e!==a)}}function yt(e){return e?.extensions?.code===`UNAVAILABLE`}function bt(e){return new mt(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function w(e){if(e===null)throw bt(void 0);return e}async function xt({text:e,name:t},n,r){let i;try{i=await(await se(ht,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),ft.value=`server`,`unavailable`}let[a]=i.errors??[];if(yt(a))return ft.value=`database`,`unavailable`;if(ft.value=null,a||!i.data)throw bt(a);return i.data}var St=null;async function Ct(e){St??=wt().finally(()=>{St=null}),await Promise.race([St,Tt(e)]),e.throwIfAborted()}async function wt(){for(let e=gt;;e=Math.min(e*2,_t))if(await new Promise(t=>setTimeout(t,e)),await xt(nt,{},AbortSignal.timeout(_t)).catch(()=>`unavailable`)!==`unavailable`)return}function Tt(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function T(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function E(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function Et({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var Dt=1e3,Ot=1e5,kt=100;async function At(e){let t=Object.values(await C(`Looking for the best connected`,Xe,{first:e})).map(w);return{entities:t.flatMap(({nodes:e})=>e.map(T)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function jt(e,t){let{nodes:n}=w((await C(`Looking for flows between companies`,st,{during:qt(t),first:e})).talentFlows);return{entities:n.flatMap(({from:e,to:t})=>[T(e),T(t)]),flows:n.map(Et)}}var Mt=40;async function Nt(e){let[t]=(await C(`Looking for dates`,He,{id:e})).company?.employments.nodes??[],n=t&&Number(t.recordedAt.slice(0,4));return n?{first:n-Mt,last:n+1}:null}async function Pt(e,t,n){return w((await C(`Looking for flows between companies`,ct,{ids:[...e],during:qt(t),first:Dt},n)).talentFlows).nodes.map(Et)}async function Ft(e,t,n){let{nodes:r,edges:i}=w((await C(`Looking around`,et,{ids:[...e],asOf:t,limit:n})).neighbourhood);return{entities:r.map(T),relations:i.map(E)}}async function It(e){return vt(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of Gt(e,Dt)){let{nodes:e}=await C(`Looking up`,Ze,{ids:r},t);n.push(...w(e).filter(Wt).map(T))}return n})}async function Lt(e,t){let{kinds:n,role:r,asOf:i,first:a,after:o}=t,s=r?{role:{contains:r}}:null,{node:c}=await C(`Asking for neighbours`,Qe,{id:e,kinds:n&&[...n],where:s,asOf:i,first:a,after:o});if(!c||!(`relations`in c))return null;let{edges:l,totalCount:u,pageInfo:d}=c.relations;return{entities:[T(c),...l.map(({other:e})=>T(e))],relations:l.map(e=>E(e.node)),total:u,next:d.hasNextPage?d.endCursor:null}}async function Rt(e){return vt(`Asking for the links of ${S(e.length,`entity`,`entities`)}`,void 0,t=>zt(e,t))}async function zt(e,t){let n={entities:[],relations:[]};for(let r of Gt(e,Math.floor(Ot/401))){let{nodes:e}=await C(`Asking for links`,$e,{ids:r,first:kt},t);for(let t of w(e))t&&`relations`in t&&Bt(n,t.relations.edges)}return n}function Bt(e,t){for(let{node:n,other:r}of t)e.relations.push(E(n)),e.entities.push(T(r))}async function Vt(e,t,n){let{node:r}=await C(`Counting links`,dt,{id:e,asOf:t},n),i=new Map;if(r&&`EMPLOYED_BY`in r)for(let e of xe)r[e].totalCount>0&&i.set(e,r[e].totalCount);return i}async function Ht(e,t,n){return vt(`Looking for what is cited`,n,async n=>{let r=[];for(let i of Gt(e,Dt))for(let e of w((await C(`Asking`,qe,{ids:i},n)).nodes))if(e&&`citations`in e){let n=e.citations.filter(e=>e.document.id===t&&e.start!==null&&e.end!==null);r.push(...n.map(({start:t,end:n})=>({relation:e.id,start:t,end:n})))}return r})}async function Ut(e,t,n){return vt(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of Gt(e,Dt)){let{nodes:e}=await C(`Asking`,tt,{ids:i,on:t},n);for(let t of w(e))t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function Wt(e){return e!==null&&`degree`in e}function*Gt(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}function Kt(e){return{on:e??`2000`,dated:e!==null}}function qt(e){return e===null?null:{start:null,end:e}}var Jt=r(null);async function D(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(Jt.value=e instanceof mt?e.message:`Something went wrong: ${String(e)}`)}}function Yt(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function Xt(e,t,n){let r=Yt(e,t),i=r+Yt(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function O(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function Zt(e){return`\u2068${e}\u2069`}function Qt(e,t,n){let r=$t(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=en(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=tn(r,t,o),c=e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t));return{entities:r,lines:a,flows:c,groups:e.groups.filter(({of:t,type:n})=>r.has(t)&&!e.filters.types.includes(n)),linked:new Set([...a.flatMap(({relation:e})=>[e.source,e.target]),...c.flatMap(({from:e,to:t})=>[e,t])]),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function $t(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function en(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function tn(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var nn=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function rn(e){return{past:[],present:e,future:[]}}function an(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function on(e,t){return{...e,present:t}}function sn(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function cn(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}function ln(e){return e.startsWith(`group:`)}var un={types:[],kinds:[],standings:[],verdicts:[]},dn={nodes:new Map,selected:[],asOf:null,filters:un,highlighted:[],flows:[],groups:[],scene:null,aside:null};function fn(e,t){switch(t.do){case`add`:return pn(e,t);case`group`:return hn({...e,groups:[...e.groups,...t.groups]},[t.expanded],{expanded:!0});case`openGroup`:{let n=e.groups.find(({id:e})=>e===t.id),r=e.groups.filter(e=>e!==n);return pn({...e,groups:r,selected:[]},{do:`add`,positions:t.positions,addedBy:n?.of??null,expanded:[]})}case`stage`:return mn(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return _n(hn(e,[t.id],{expanded:!1}),[...t.removed,...e.groups.filter(({of:e})=>e===t.id).map(({id:e})=>e)]);case`hide`:return _n(e,t.ids);case`keep`:return _n(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return hn(e,t.ids,{pinned:t.pinned});case`move`:return gn(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function pn(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:vn(r),y:vn(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return hn({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function mn(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows,groups:e.groups};return pn({...e,nodes:new Map,flows:r,groups:[],scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function hn(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function gn(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:vn(r),y:vn(i)})}let r=e.groups.map(e=>{let n=t.get(e.id);return n?{...e,x:vn(n.x),y:vn(n.y)}:e});return{...e,nodes:n,groups:r}}function _n(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e))),i=e.groups.filter(({id:e,of:t})=>!n.has(e)&&r.has(t));return{...e,nodes:r,groups:i,selected:e.selected.filter(e=>!n.has(e))}}function vn(e){return Math.round(e*10)/10}var k=new nn,yn=r(0),A=r(rn(dn)),j=m(()=>A.value.present),bn=m(()=>j.value.nodes),xn=r(new Map),M=m(()=>(yn.value,Qt(j.value,k,xn.value))),Sn=r(null),N=r(``);function P({entities:e=[],relations:t=[]}){k.add(e,t),yn.value++}function F(e){A.value=an(A.value,fn(j.value,e))}function Cn(e){A.value=on(A.value,fn(j.value,e))}function wn(){c(()=>{A.value=sn(A.value),N.value=v(`Undone.`)})}function Tn(){c(()=>{A.value=cn(A.value),N.value=v(`Redone.`)})}function I(e){return k.entities.get(e)?.name??e}var En=80;function L(e){return Zt(O(I(e),En))}var Dn=new Map,On=30,kn=new AbortController;function An(){let e=m(()=>j.value.asOf);return g(()=>{let t=e.value;if(yn.value,kn.abort(),t===null){xn.value=new Map;return}let r=Dn.get(t)??new Map,i=[...k.relationsBetween(bn.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){xn.value=r;return}kn=new AbortController;let a=async e=>{let n=new Map([...r,...await Ut(i,t,e)]);jn(t,n),xn.value=n};n(()=>void D(a(kn.signal)))})}function jn(e,t){Dn.delete(e),Dn.set(e,t);for(let e of Dn.keys()){if(Dn.size<=On)break;Dn.delete(e)}}var Mn=`flow:`,Nn=` > `;function R({from:e,to:t}){return Mn+e+Nn+t}function Pn(e){let[t,n]=e.startsWith(Mn)?e.slice(5).split(Nn):[];return t&&n?{from:t,to:n}:null}function Fn(e,{maxCompanies:t,perCompany:n}){let r=new Map;for(let t of e)for(let e of[t.from,t.to])r.set(e,(r.get(e)??0)+t.people);let i=new Set([...r.keys()].sort((e,t)=>r.get(t)-r.get(e)).slice(0,t)),a=new Map;return e.filter(({from:e,to:t})=>{let r=[a.get(e)??0,a.get(t)??0];return e===t||!i.has(e)||!i.has(t)||Math.min(...r)>=n?!1:(a.set(e,r[0]+1),a.set(t,r[1]+1),!0)})}var In=Math.PI*(3-Math.sqrt(5)),Ln=46;function Rn(e,t){return Array.from({length:t},(t,n)=>{let r=Ln*Math.sqrt(n+1),i=n*In;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function zn(e,t,n){let r=Bn(e,t),i=Ln*(1+Math.sqrt(n)*.75);return Rn({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function Bn(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var Vn=null;function Hn(e){Vn=e}var Un=(e,t,n)=>{if(!Vn)throw Error(`no layout is installed`);return Vn(e,t,n)},z=r(null),Wn=r(0),Gn=r(0),Kn=null,qn=2e3,Jn=2e3;async function Yn(e,{fit:t=!1}={}){if(e.size===0)return;Xn();let n={controller:new AbortController,latest:new Map};Kn=n;let r=new Map([...j.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...k.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=j.value.flows.map(({from:e,to:t})=>({source:e,target:t})),o=[...i,...a.filter(({source:e,target:t})=>r.has(e)&&r.has(t))],s=0,c=e=>{n.latest=e;let t=performance.now();t-s>(r.size>qn?Jn:0)&&(s=t,z.value?.preview(e))};try{n.latest=await vt(`Arranging`,n.controller.signal,t=>Un({positions:r,links:o,free:e},c,t))}catch(e){if(!n.controller.signal.aborted)throw e}Kn===n&&(Xn(),t&&z.value?.fit())}function Xn(){if(Kn){let{controller:e,latest:t}=Kn;Kn=null,Cn({do:`move`,positions:t}),e.abort()}}async function Zn(){Xn();let e=new Map([...j.value.nodes].filter(([,e])=>!e.pinned));F({do:`move`,positions:e}),await Yn(new Set(e.keys()),{fit:!0})}function Qn(e,t){F({do:`move`,positions:new Map([[e,t]])})}function $n(){Xn(),wn()}function er(){Xn(),Tn()}async function tr(e){let t=await It(e);return P({entities:t}),t}async function B(e){let t=await Rt(e);return P(t),t}var nr=150,rr={maxCompanies:20,perCompany:5},ir=40;async function ar(){let{entities:e,total:t}=await At(nr);if(t<=nr)return or(e);await sr(t)||await cr(e[0],t)}async function or(e){P({entities:e});let t=[...await ur(e.map(({id:e})=>e))].sort();N.value=y(t.length,`The only entity is shown.`,`All {n} entities are shown.`),await lr(t)}async function sr(e){let t=await jt(600,j.value.asOf),n=Fn(t.flows,rr);if(n.length===0)return!1;P({entities:t.entities});let r=[...new Set(n.flatMap(({from:e,to:t})=>[e,t]))];return await B(r),Sn.value=await Nt(r[0]),N.value=v(`Where people went: {companies} companies of {total} entities. A wide band is many people.`,{companies:x(r.length),total:x(e)}),Cn({do:`add`,positions:new Map,addedBy:null,expanded:[],flows:n}),await lr(r),!0}async function cr(e,t){let n=await Ft([e.id],j.value.asOf,ir);P(n),N.value=v(`What surrounds {name}, the best connected of {total}.`,{name:L(e.id),total:x(t)}),await lr(n.entities.map(({id:e})=>e))}async function lr(e){let t=Rn({x:0,y:0},e.length);Cn({do:`add`,positions:new Map(e.map((e,n)=>[e,t[n]])),addedBy:null,expanded:[]}),await Yn(new Set(e),{fit:!0})}async function ur(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await B(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}function dr(){let e=new AbortController,t=j.peek().asOf,r=m(()=>j.value.asOf);return g(()=>{let i=r.value;n(()=>{let{flows:n,nodes:r,scene:a}=j.value;i===t||a!==null||n.length===0&&!fr?t=i:(t=i,fr=!0,e.abort(),e=new AbortController,D(pr([...r.keys()].filter(e=>e.startsWith(`company:`)),i,e.signal)))})})}var fr=!1;async function pr(e,t,n){let r=await Pt(e,t,n);!n.aborted&&j.value.asOf===t&&Cn({do:`add`,positions:new Map,addedBy:null,expanded:[],flows:Fn(r,rr)})}function mr(e,t,n){return[...hr(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||hr(e,t,r).size===1})}function hr(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=he(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var V=r(`details`),H=r({kind:`path`,a:null,b:null}),gr=r(``);function _r({kind:e,a:t,b:n},r){return[e,t,n,r].join(` `)}var vr=r(null),yr=r(null),br=r(!1);function xr(e){H.value=e,V.value=`ask`}var Sr=r(null),Cr=230,wr=175;function Tr(e,t){let n=e<2||t/(e-1)>=wr;return Array.from({length:e},(t,r)=>{let i=(r-(e-1)/2)*Cr;return n?{x:i,y:0}:{x:0,y:-i}})}function Er(e,t,{from:n,to:r,radius:i,gap:a=62}){let o=[];for(let s=0;o.length<t;s++){let c=i+s*a*1.25,l=r-n>=2*Math.PI-.01,u=Math.max(1,Math.floor((r-n)*c/a)+ +!l),d=Math.min(u,t-o.length),f=l?(r-n)/d:d>1?(r-n)/(d-1):0,p=l||d>1?n:(n+r)/2;for(let t=0;t<d;t++){let n=p+t*f;o.push({x:e.x+c*Math.cos(n),y:e.y+c*Math.sin(n)})}}return o}function Dr(e,t,n=74){return Array.from({length:t},(r,i)=>({x:e,y:((t-1)/2-i)*n}))}function Or(e,t){let n=new Map([[e,{x:0,y:0}]]),r=new Set([e]),i=t.map(({id:e,people:t})=>({id:e,people:t.filter(e=>!r.has(e)&&r.add(e))}));return i.forEach(({id:e,people:t},r)=>{let a=2*Math.PI*r/i.length,o=i.length===1?190:150+26*i.length,s={x:o*Math.cos(a),y:o*Math.sin(a)};n.set(e,s);let c=i.length===1?2.2:Math.min(Math.PI/2,Math.PI/i.length+.35);Er(s,t.length,{from:a-c,to:a+c,radius:150}).forEach((e,r)=>n.set(t[r],e))}),n}var kr=1e3;async function Ar(e,t){let n=await jr(e,t);if(j.value.nodes.has(e)){if(n.length===0)N.value=v(`No neighbour of {name} is like that.`,{name:L(e)});else if(t.asGroup){let t=Pr(e,n);t.length>0&&await Nr(e,t)}else await Nr(e,n.slice(0,30))}}async function jr(e,{kind:t,role:n,onDate:r,order:i}){let a=new Set,o=null;do{let i=await Lt(e,{kinds:t&&[t],role:n,asOf:r?j.value.asOf:null,first:200,after:o});if(!i)break;P(i),i.relations.forEach(t=>a.add(he(t,e))),o=i.next}while(o!==null&&a.size<kr);let s=new Set(j.value.groups.flatMap(({members:e})=>e)),c=[...a].filter(t=>t!==e&&!j.value.nodes.has(t)&&!s.has(t));if(i===`latest`)return c;if(i===`linked`){await B(c);let t=new Map(c.map(t=>[t,Mr(t,e)]));return c.filter(e=>t.get(e)>0).sort((e,n)=>t.get(n)-t.get(e))}let l=e=>k.entities.get(e)?.degree??0;return c.sort((e,t)=>l(t)-l(e)||(e<t?-1:1))}function Mr(e,t){let{nodes:n}=j.value;return new Set([...k.relationsOf(e)].map(t=>he(t,e)).filter(e=>e!==t&&n.has(e))).size}async function Nr(e,t){await B(t);let{nodes:n}=j.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=zn(n.get(e),r,t.length);F({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]}),N.value=y(t.length,`{n} neighbour of {name} added.`,`{n} neighbours of {name} added.`,{name:L(e)}),await Yn(new Set(t)),z.value?.reveal([e,...t])}function Pr(e,t){let n=new Map;for(let e of t){let t=k.entities.get(e).type;n.set(t,[...n.get(t)??[],e])}let r=fe.filter(e=>(n.get(e)?.length??0)>1),{nodes:i,groups:a}=j.value,o=[...i].filter(([t])=>t!==e).map(([,e])=>e),s=zn(i.get(e),[...o,...a],r.length);return F({do:`group`,groups:r.map((t,r)=>({id:Fr(e,t),of:e,type:t,members:n.get(t),...s[r]})),expanded:e}),N.value=y(t.length,`{n} neighbour of {name} added as a group.`,`{n} neighbours of {name} added as a group.`,{name:L(e)}),[...n.values()].filter(e=>e.length===1).flat()}function Fr(e,t){let n=`group:${e}:${t}`,r=new Set(j.value.groups.map(({id:e})=>e)),i=n;for(let e=2;r.has(i);e++)i=`${n}:${e}`;return i}async function Ir(e){let t=j.value.groups.find(t=>t.id===e);if(!t)return;await B(t.members);let n=Er(t,t.members.length,{from:0,to:2*Math.PI,radius:60,gap:46});F({do:`openGroup`,id:e,positions:new Map(t.members.map((e,t)=>[e,n[t]]))}),N.value=y(t.members.length,`The group is open: {n} neighbour of {name}.`,`The group is open: {n} neighbours of {name}.`,{name:L(t.of)}),await Yn(new Set(t.members)),z.value?.reveal([t.of,...t.members])}var Lr=new Map;async function Rr(e,t=null){let{asOf:n}=j.value,r=[e,t,n].join(` `);for(;Br(e,t).length<30&&Lr.get(r)!==null;){let i=await Lt(e,{kinds:t&&[t],asOf:n,first:100,after:Lr.get(r)??null});Lr.set(r,i?.next??null),i&&P(i)}let i=Br(e,t).slice(0,30);await B(i),j.value.nodes.has(e)&&(zr(e,i),N.value=i.length>0?y(i.length,`{n} neighbour of {name} added.`,`{n} neighbours of {name} added.`,{name:L(e)}):v(`All neighbours of {name} are shown already.`,{name:L(e)}),await Yn(new Set(i)),z.value?.reveal([e,...i]))}function zr(e,t){let{nodes:n}=j.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=zn(n.get(e),r,t.length);F({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function Br(e,t){let n=new Set,r=new Set(j.value.groups.flatMap(({members:e})=>e));for(let i of k.relationsOf(e)){let a=he(i,e);r.has(a)||t!==null&&i.kind!==t||j.value.nodes.has(a)||!k.entities.has(a)||n.add(a)}let i=e=>k.entities.get(e)?.degree??0;return[...n].sort((e,t)=>i(t)-i(e)||(e<t?-1:1))}function Vr(e){let t=mr(j.value,k,e);F({do:`collapse`,id:e,removed:t}),N.value=y(t.length,`{n} neighbour of {name} removed.`,`{n} neighbours of {name} removed.`,{name:L(e)})}async function Hr(e){ln(e)?await Ir(e):j.value.nodes.get(e)?.expanded?Vr(e):await Ur(e)}async function Ur(e){(M.value.hiddenDegree.get(e)??0)>30?Sr.value=e:await Rr(e)}async function Wr({scene:e,positions:t,flows:n=[],highlight:r=[]}){Xn();let i=[...t.keys()],a=i.filter(e=>!k.entities.has(e));a.length>0&&await tr(a),await B(i),F({do:`stage`,scene:e,positions:new Map([...t].filter(([e])=>k.entities.has(e))),flows:n,highlight:r}),Kr()}var Gr=190;function Kr(){let{scene:e,nodes:t}=j.value,n=e!==null&&new Set([...t.values()].map(({y:e})=>e)).size===1;z.value?.fit(n?Gr:0)}function qr(){j.value.aside&&(Xn(),F({do:`leaveStage`}),N.value=v(`Back to the whole drawing.`),z.value?.fit())}function Jr(){let{width:e}=z.value?.dimensions()??{width:900};return e>600?e-340:e-120}function U(e){Cn({do:`select`,ids:e})}function Yr(e){let t=j.value.selected.filter(e=>k.entities.has(e));U(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function Xr(e,t=[]){let n=e.filter(e=>!j.value.nodes.has(e)),r=n.filter(e=>!k.entities.has(e));r.length>0&&await tr(r),await B(n);let i=n.filter(e=>k.entities.has(e)),a=Qr(i);i.length>0||t.length>0?F({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?j.value.selected:e,highlight:t}):U(e),await Yn(new Set(i)),z.value?.reveal(e)}async function Zr(e,t){qr(),await Xr(e,t)}function Qr(e){let{nodes:t}=j.value,n=[...t.values()],r=n.length>0?{x:$r(n.map(({x:e})=>e)),y:$r(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...k.relationsOf(a)].map(e=>he(e,a)).find(e=>t.has(e)),[o]=zn(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function $r(e){return e.reduce((e,t)=>e+t,0)/e.length}function ei(e){let t=e.filter(e=>j.value.nodes.has(e)||ln(e));t.length>0&&(F({do:`hide`,ids:t}),N.value=v(`{names} hidden.`,{names:t.map(L).join(`, `)}))}function ti(e){let t=e.flatMap(e=>{let t=k.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(F({do:`keep`,ids:t}),N.value=v(`Only {names} kept.`,{names:t.map(L).join(`, `)}))}function ni(e){let t=e.filter(e=>j.value.nodes.has(e)),n=!t.every(e=>j.value.nodes.get(e)?.pinned);t.length>0&&(F({do:`pin`,ids:t,pinned:n}),N.value=v(n?`{names} pinned.`:`{names} unpinned.`,{names:t.map(L).join(`, `)}))}var ri=`ties-theme`,ii=r(ci()),ai=matchMedia(`(prefers-color-scheme: dark)`),oi=r(ai.matches);ai.addEventListener(`change`,({matches:e})=>{oi.value=e});function si(){return ii.value===`system`?oi.value:ii.value===`dark`}function ci(){try{let e=localStorage.getItem(ri);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=si()?`dark`:`light`;try{localStorage.setItem(ri,ii.value)}catch{}});var li={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},ui={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},di={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function W(){return si()?ui:li}var fi=150,pi=2500,mi=new WeakSet;function hi(e){return mi.has(e)}var gi=class{#e;#t=new AbortController;#n=0;#r=fi;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),_i(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?pi:fi,this.#e.getGraph().size>5e3&&(mi.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),mi.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),mi.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){mi.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function _i(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{mi.has(e)||n(t)})}function vi(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),yi(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),Qn(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function yi(e,t,n){let r=e.getGraph();hi(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var G=e=>({CURRENT:e,ENDED:e,UNKNOWN:e}),bi={EMPLOYED_BY:{out:{CURRENT:`works at`,ENDED:`worked at`,UNKNOWN:`works or worked at`},in:{CURRENT:`employs`,ENDED:`employed`,UNKNOWN:`employs or employed`}},MEMBER_OF:{out:{CURRENT:`is a member of`,ENDED:`was a member of`,UNKNOWN:`is or was a member of`},in:{CURRENT:`has as member`,ENDED:`had as member`,UNKNOWN:`has or had as member`}},FOUNDED:{out:G(`founded`),in:G(`founded by`)},WORKS_ON:{out:{CURRENT:`works on`,ENDED:`worked on`,UNKNOWN:`works or worked on`},in:{CURRENT:`worked on by`,ENDED:`was worked on by`,UNKNOWN:`is or was worked on by`}},PRODUCT_OF:{out:G(`product of`),in:G(`makes`)},PART_OF:{out:{CURRENT:`part of`,ENDED:`was part of`,UNKNOWN:`part of`},in:{CURRENT:`includes`,ENDED:`included`,UNKNOWN:`includes`}},BASED_IN:{out:{CURRENT:`based in`,ENDED:`was based in`,UNKNOWN:`based in`},in:{CURRENT:`home of`,ENDED:`was home of`,UNKNOWN:`home of`}},RECRUITS_FROM:{out:G(`tries to hire from`),in:G(`sought after by`)},RECRUITS_IN:{out:G(`tries to hire in`),in:G(`hiring ground of`)},INVOLVED_IN:{out:G(`took part in`),in:G(`involved`)}};function K({kind:e,period:{status:t}},n=`out`){return v(bi[e]?.[n][t]??e)}function xi(e,t=`out`){return v({EMPLOYED_BY_out:`worked at`,EMPLOYED_BY_in:`employed`,MEMBER_OF_out:`member of`,MEMBER_OF_in:`had as member`}[`${e}_${t}`]??bi[e]?.[t].CURRENT??e)}Object.values(bi).flatMap(e=>[...Object.values(e.out),...Object.values(e.in)]);var Si={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function Ci(e){if(e.ctrlKey||e.metaKey)return;let t=Si[e.key];if(t)wi(t,e);else if(!Ti(e.key,e.shiftKey))return;e.preventDefault()}function wi(e,t){let[n]=j.value.selected,r=n===void 0?void 0:j.value.nodes.get(n);if(t.altKey&&r&&n)Qn(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;z.value?.pan(t*e.x,t*e.y)}else Ei(e)}function Ti(e,t){let{selected:n}=j.value,[r]=n;switch(e){case`Enter`:return r&&(k.entities.has(r)||ln(r))&&D(Hr(r)),!0;case` `:return Ai(t),!0;case`n`:case`N`:return ji(t),!0;case`h`:case`Delete`:return ei(n),!0;case`p`:return ni(n),!0;case`k`:return ti(n),!0;case`+`:case`=`:return z.value?.zoom(1/1.4),!0;case`-`:return z.value?.zoom(1.4),!0;case`0`:return Kr(),!0;case`Escape`:return U([]),!0;default:return!1}}function Ei(e){let t=Di(j.value.selected[0]),n=null,r=1/0;for(let i of M.value.entities){let{x:a,y:o}=j.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==j.value.selected[0]&&(r=c,n=i)}if(n){let e=j.value.selected[0];U([n]),Ni(n,e),Oi=null,z.value?.reveal([n])}}function Di(e){let t=e===void 0?void 0:k.relations.get(e);return(e===void 0?void 0:j.value.nodes.get(t?.source??e))??{x:0,y:0}}var Oi=null;function ki(e,t){return t&&Oi!==null&&M.value.entities.has(Oi)||(Oi=k.relations.get(e)?.source??e),Oi}function Ai(e){let[t]=j.value.selected;if(t===void 0)return;let n=ki(t,k.relations.has(t)),r=[n,...M.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&(U([i]),Ni(i,n))}function ji(e){let[t]=j.value.selected;if(t===void 0||!M.value.entities.has(t))return;let n=ki(t,Oi!==null&&Mi(Oi).includes(t)),r=[n,...Mi(n)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];U([i]),Ni(i,n),z.value?.reveal([i])}function Mi(e){let t=M.value.lines.filter(({relation:t})=>t.source===e||t.target===e).map(({relation:t})=>he(t,e)),n=e=>j.value.nodes.get(e).x;return[...new Set(t)].filter(t=>t!==e).sort((e,t)=>n(e)-n(t))}function Ni(e,t){let n=k.relations.get(e);if(n){N.value=`${L(n.source)} ${K(n)} ${L(n.target)}, ${Ae(n.period)}`;return}let r=k.entities.get(e);if(!r)return;let i=t===void 0||t===e?void 0:[...k.relationsOf(e)].find(n=>he(n,e)===t),a=`${L(e)}, ${Te[r.type].one}`;N.value=i?`${a}; ${K(i,i.source===e?`out`:`in`)} ${L(t)}`:`${a}; ${S(r.degree,`link`)}`}function Pi(e,t,{bow:n,offset:r}){let i=t.x-e.x,a=t.y-e.y,o=Math.hypot(i,a)||1,s=i+.001*-a<0?-1:1,c=2*(n*o+s*r);return{from:e,to:t,control:{x:(e.x+t.x)/2+a/o*c,y:(e.y+t.y)/2-i/o*c}}}function Fi({from:e,control:t,to:n},r){let i=(e,t,n)=>(1-r)*(1-r)*e+2*r*(1-r)*t+r*r*n;return{x:i(e.x,t.x,n.x),y:i(e.y,t.y,n.y)}}var Ii=`system-ui, sans-serif`,Li=172,Ri=150,zi=new Map,Bi=5e3;function Vi(e,t,n){let r=t+n,i=zi.get(r);if(i)return i;e.font=`500 13px ${Ii}`;let a=t=>e.measureText(t).width,o=Hi(t,a).map(e=>Ui(e,a));e.font=`400 12px ${Ii}`;let s=n?e.measureText(n).width:0;e.font=`500 13px ${Ii}`;let c=o.map((e,t)=>a(e)+(t===o.length-1?s:0)),l={lines:o,suffix:{text:n,width:s},width:Math.max(...c)};return zi.size>=Bi&&zi.clear(),zi.set(r,l),l}function Hi(e,t){let n=e.length>400?`${e.slice(0,200)}…${e.slice(-200)}`:e;if(t(n)<=Ri)return[n];let r=n.length/2,i=[...n.matchAll(/\s/g)].map(({index:e})=>e).sort((e,t)=>Math.abs(e-r)-Math.abs(t-r))[0];return i===void 0?[n]:[n.slice(0,i),n.slice(i+1)]}function Ui(e,t){if(t(e)<=Li)return e;let n=[...e],[r,i]=[1,n.length-1],a=e=>`${n.slice(0,Math.ceil(e/2)).join(``)}…${n.slice(n.length-Math.floor(e/2)).join(``)}`;for(;r<i;){let e=Math.ceil((r+i)/2);t(a(e))<=Li?r=e:i=e-1}return a(r)}var q={right:0,left:1,below:2,above:3,aboveRight:4,belowRight:5,aboveLeft:6,belowLeft:7};function Wi({scene:e,nodes:t},n){if(e===null)return q.right;if(e===`path`)return Gi(t)?q.left:q.above;let r=t.get(n),i=[...t.values()].map(({x:e})=>e),a=(Math.min(...i)+Math.max(...i))/2;return!r||r.x>a+1?q.right:r.x<a-1?q.left:q.below}function Gi(e){let[t,n]=e.values();return t!==void 0&&n!==void 0&&t.x===n.x}var Ki={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},qi={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},Ji={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},Yi=`rgba(0, 0, 0, 0)`;function Xi(e,t){let n=5.5,r=Math.min(8+2.4*Math.log2(1+t),24);return t===0?n:n+(r-n)*Math.sqrt(e/t)}function Zi(e,t,{maxDegree:n,hiddenDegree:r,linked:i},a,{selected:o,highlighted:s},c,l){let u=o.has(e.id),d=s.has(e.id),f=!d&&!u&&(s.size>0||a!==null&&!i.has(e.id));return{x:t.x,y:t.y,size:Xi(e.degree,n),color:f?c.faint:c.types[e.type],shape:Ki[e.type],ring:u?c.ink:d?c.accent:Yi,pinned:t.pinned,label:e.name,forceLabel:u||d,highlighted:!1,hiddenDegree:r.get(e.id)??0,side:l}}function Qi(e,{selected:t,highlighted:n},r){let i=t.has(e.id),a=Te[e.type];return{x:e.x,y:e.y,size:Math.min(14+2*Math.log2(e.members.length),28),color:n.size>0&&!i?r.faint:r.types[e.type],shape:Ki[e.type],ring:i?r.ink:r.types[e.type],pinned:!1,label:y(e.members.length,`{n} ${a.one}`,`{n} ${a.many}`),forceLabel:!0,highlighted:!1,hiddenDegree:0,side:0}}var $i={bow:0,offset:0};function ea({highlighted:e},t){return{type:`line`,size:5,color:e.size>0?t.faint:t.standings.STATED,dash:0,form:1,...$i,label:null,forceLabel:!1,zIndex:0}}function ta({relation:e,verdict:t},n,r,{selected:i,highlighted:a},o){let s=i.has(e.id),c=a.has(e.id),l=i.has(e.source)||i.has(e.target),u=a.size>0&&!c&&!s,d=s?o.ink:c?o.accent:u?o.faint:o.standings[e.standing];return{type:n.bow===0&&(n.offset===0||!r)&&e.source!==e.target?`line`:`curve`,size:di[e.standing]+(s||c?1.4:0),color:d,dash:t?qi[t]:0,form:Ji[e.standing],...n,label:s||c||l?K(e):null,forceLabel:s||c||l,zIndex:s||c?1:0}}var na=12;function ra(e,t){return Math.max(e/t*Math.min(na,2+t),1.2)}var ia={bow:.12,offset:0};function aa({certain:e,possible:t}){return e>0?`CERTAIN`:t>0?`POSSIBLE`:`UNKNOWN`}function oa(e,t,{selected:n},r){let i=n.has(R(e)),a=n.has(e.from)||n.has(e.to),o=n.size>0&&!i&&!a;return{type:`curve`,size:ra(e.people,t),color:i?r.ink:r.flow+(a?`e0`:o?`38`:`8c`),dash:qi[aa(e)],form:0,...ia,label:i||a?String(e.people):null,forceLabel:i||a,zIndex:i||a?1:0}}var sa=5e3;function ca(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=e.length>5e3?7:13,r=new Map;for(let e of t.values())e.length>1&&e.forEach((t,i)=>r.set(t,{bow:0,offset:(i-(e.length-1)/2)*n}));return r}var la=13,ua=11,da=15,fa=4.5,pa=300,ma=160,ha=class{#e;#t=new Map;#n=[];#r=[];#i=[];#a=null;constructor(e){this.#e=e,e.on(`afterRender`,()=>this.#o())}update(e){e!==this.#a&&(this.#a=e,this.#t.clear());let t=this.#e.getGraph(),n=e=>t.getNodeAttribute(e,`size`)+(t.getNodeAttribute(e,`forceLabel`)?1e3:0),r=new Map(t.nodes().map(e=>[e,n(e)]));this.#n=[...r.keys()].sort((e,t)=>r.get(t)-r.get(e));let i=new Map;t.forEachEdge((t,{label:n,color:r},a,o)=>{if(n!==null&&e!==`path`){let e=[...[a,o].sort(),r].join(` `);i.set(e,[...i.get(e)??[],t])}}),this.#r=[...i.values()]}hover(){return(e,t)=>{let n=t,r=_a({x:t.x,y:t.y,radius:t.size},n),i=Vi(e,n.label,va(n));ba(e,i,ya(r,i,this.#t.get(n.key)??n.side),W().ink,W())}}#o(){let e=this.#e,t=e.getCanvases().labels?.getContext(`2d`),n=e.getGraph();if(t){if(this.#i=ga(e.getContainer()),n.order<=pa)for(let e of this.#n){let{x:t,y:n,radius:r}=this.#s(e),i=r*.8;this.#i.push([t-i,n-i,t+i,n+i])}this.#c(t);for(let e of this.#r)this.#d(t,e)}}#s(e){let t=this.#e.getNodeDisplayData(e),{x:n,y:r}=this.#e.framedGraphToViewport(t);return{x:n,y:r,radius:this.#e.scaleSize(t.size)}}#c(e){let{width:t,height:n}=this.#e.getDimensions(),r=this.#e.getGraph(),i=0;for(let a of this.#n){if(!r.hasNode(a))continue;let o=r.getNodeAttributes(a),s=_a(this.#s(a),o);if(i>=ma||!o.forceLabel&&s.radius<fa)break;let{x:c,y:l}=s;o.label&&c>-150&&l>-50&&c<t+150&&l<n+50&&this.#l(e,a,s,o)&&i++}}#l(e,t,n,r){let i=Vi(e,r.label,va(r)),a=this.#t.get(t),o=a===void 0||this.#a?[r.side]:[a,r.side],s=[...new Set([...o,...Object.values(q)])].find(e=>this.#u(ya(n,i,e)))??(r.forceLabel?r.side:void 0);if(s===void 0)return!1;a===void 0&&this.#t.set(t,s);let c=ya(n,i,s);this.#i.push(c);let l=W();return ba(e,i,c,r.color===l.faint?l.standings.STATED:l.ink,l),!0}#u([e,t,n,r]){return this.#i.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}#d(e,t){let n=this.#e.getGraph(),[r]=t.filter(e=>n.hasEdge(e));if(r===void 0)return;let i=new Map;t.forEach(e=>n.hasEdge(e)&&i.set(n.getEdgeAttribute(e,`label`),(i.get(n.getEdgeAttribute(e,`label`))??0)+1));let a=[...i].map(([e,t])=>t>1?`${e} ×${t}`:e).join(` · `),[o,s]=n.extremities(r).map(e=>this.#s(e)),c=Pi(o,s,n.getEdgeAttributes(r)),l=Math.hypot(s.x-o.x,s.y-o.y);e.font=`400 ${ua}px ${Ii}`;let u=e.measureText(a).width;if(u>l-o.radius-s.radius-10)return;let d=Math.atan2(s.y-o.y,s.x-o.x);for(let t of[.5,.36,.64]){let{x:n,y:r}=Fi(c,t),i=Math.abs(Math.cos(d))*u/2+3,l=Math.abs(Math.sin(d))*u/2+6,f=[n-i,r-l,n+i,r+l];if(this.#u(f)){this.#i.push(f),xa(e,a,n,r,s.x<o.x?d+Math.PI:d);return}}}};function ga(e){let{left:t,top:n}=e.getBoundingClientRect();return[...e.parentElement?.querySelectorAll(`.legend, .zoom, .caption, .stage-bar`)??[]].map(e=>{let r=e.getBoundingClientRect();return[r.left-t,r.top-n,r.right-t,r.bottom-n]})}function _a(e,{ring:t}){return t===`rgba(0, 0, 0, 0)`?e:{...e,radius:e.radius*1.45}}function va({hiddenDegree:e=0}){return e>0?` +${x(e)}`:``}function ya({x:e,y:t,radius:n},{width:r,lines:i},a){let o=i.length*da+1,s=(e,t)=>[e,t,e+r,t+o];switch(a){case q.left:return s(e-n-4-r,t-o/2);case q.below:return s(e-r/2,t+n+2);case q.above:return s(e-r/2,t-n-2-o);case q.aboveRight:return s(e+n*.6,t-n-o+2);case q.belowRight:return s(e+n*.6,t+n-2);case q.aboveLeft:return s(e-n*.6-r,t-n-o+2);case q.belowLeft:return s(e-n*.6-r,t+n-2);default:return s(e+n+4,t-o/2)}}function ba(e,{lines:t,suffix:n,width:r},[i,a],o,{paper:s,standings:c}){e.textAlign=`left`,t.forEach((l,u)=>{let d=a+(u+1)*da-3,f=u===t.length-1;e.font=`500 ${la}px ${Ii}`;let p=e.measureText(l).width,m=i+(r-p-(f?n.width:0))*(t.length>1?.5:0);Sa(e,Zt(l),m,d,o,s),f&&n.text&&(e.font=`400 12px ${Ii}`,Sa(e,n.text,m+p,d,c.STATED,s))})}function xa(e,t,n,r,i){let{ink:a,paper:o}=W();e.save(),e.translate(n,r),e.rotate(i),e.textAlign=`center`,Sa(e,t,0,-4,a,o),e.restore()}function Sa(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var Ca=`
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
`,wa=`
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
`,Ta=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:Ea,UNSIGNED_BYTE:Da,TRIANGLES:Oa}=WebGLRenderingContext,ka=[0,1,0,-1,1,1,1,1,0,-1,1,-1],Aa=8,ja=1.5,Ma=Aa;function Na(e){Ma=e?ja:Aa}var Pa=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Ca,FRAGMENT_SHADER_SOURCE:wa,METHOD:Oa,UNIFORMS:Ta,ATTRIBUTES:[{name:`a_corner`,size:2,type:Ea},{name:`a_from`,size:2,type:Ea},{name:`a_to`,size:2,type:Ea},{name:`a_radius`,size:1,type:Ea},{name:`a_size`,size:1,type:Ea},{name:`a_style`,size:3,type:Ea},{name:`a_color`,size:4,type:Da,normalized:!0},{name:`a_id`,size:4,type:Da,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<ka.length;e+=2,t+=2+s.length)this.array[t]=ka[e],this.array[t+1]=ka[e+1],this.array.set(s,t+2)}render(e){hi(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,Ma)}},Fa=`
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
`,Ia=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`],{FLOAT:La,UNSIGNED_BYTE:Ra,TRIANGLES:za}=WebGLRenderingContext,Ba=18,Va=Array.from({length:Ba},(e,t)=>{let[n,r]=[t/Ba,(t+1)/Ba];return[n,1,n,-1,r,1,r,1,n,-1,r,-1]}).flat(),Ha=class extends p{getDefinition(){return{VERTICES:Va.length/2,VERTEX_SHADER_SOURCE:Fa,FRAGMENT_SHADER_SOURCE:wa,METHOD:za,UNIFORMS:Ia,ATTRIBUTES:[{name:`a_corner`,size:2,type:La},{name:`a_from`,size:2,type:La},{name:`a_to`,size:2,type:La},{name:`a_bend`,size:2,type:La},{name:`a_radius`,size:1,type:La},{name:`a_size`,size:1,type:La},{name:`a_style`,size:2,type:La},{name:`a_color`,size:4,type:Ra,normalized:!0},{name:`a_id`,size:4,type:Ra,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[r.x,r.y,i.x,i.y,a.bow,a.offset,i.size,a.size,a.dash,a.form,t(a.color),e];for(let e=0,t=n;e<Va.length;e+=2,t+=2+o.length)this.array[t]=Va[e],this.array[t+1]=Va[e+1],this.array.set(o,t+2)}render(e){hi(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height)}},Ua=`
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
`,Wa=`
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
`,Ga=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:Ka,UNSIGNED_BYTE:qa,TRIANGLES:Ja}=WebGLRenderingContext,Ya=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],Xa=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:Ua,FRAGMENT_SHADER_SOURCE:Wa,METHOD:Ja,UNIFORMS:Ga,ATTRIBUTES:[{name:`a_corner`,size:2,type:Ka},{name:`a_position`,size:2,type:Ka},{name:`a_size`,size:1,type:Ka},{name:`a_style`,size:2,type:Ka},{name:`a_color`,size:4,type:qa,normalized:!0},{name:`a_ring`,size:4,type:qa,normalized:!0},{name:`a_id`,size:4,type:qa,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<Ya.length;e+=2,t+=2+i.length)this.array[t]=Ya[e],this.array[t+1]=Ya[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=hi(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function Za(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:Xa},edgeProgramClasses:{line:Pa,curve:Ha},defaultNodeType:`shape`,defaultEdgeType:`line`,enableEdgeEvents:!0,renderLabels:!1,renderEdgeLabels:!1,zIndex:!0,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{Na(n.getGraph().size>5e3&&n.getCamera().ratio>Qa)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var Qa=1;function $a(e){window.ties={whereIs(t){let n=j.value.nodes.get(t)??j.value.groups.find(e=>e.id===t);if(!n||!z.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=z.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>pt.value.length===0&&z.value?.isMoving()===!1}}function eo(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};ro(e,t);for(let o of t.entities)no(e,o,Zi(r.entities.get(o),n.nodes.get(o),t,n.asOf,a,i,Wi(n,o)));for(let n of t.groups)no(e,n.id,Qi(n,a,i)),ao(e,to(n.id),n.of,n.id,ea(a,i));io(e,t,a,i)}function to(e){return`${e} line`}function no(e,t,n){e.hasNode(t)?oo(e.getNodeAttributes(t),n)&&e.mergeNodeAttributes(t,n):e.addNode(t,n)}function ro(e,t){let n=new Set([...t.lines.map(({relation:e})=>e.id),...t.flows.map(R),...t.groups.map(({id:e})=>to(e))]),r=new Set(t.groups.map(({id:e})=>e));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())!t.entities.has(n)&&!r.has(n)&&e.dropNode(n)}function io(e,t,n,r){let i=ca(t.lines);for(let a of t.lines){let{id:o,source:s,target:c}=a.relation;ao(e,o,s,c,ta(a,i.get(o)??$i,t.lines.length<=sa,n,r))}let a=t.flows.reduce((e,{people:t})=>Math.max(e,t),1);for(let i of t.flows)ao(e,R(i),i.from,i.to,oa(i,a,n,r))}function ao(e,t,n,r,i){e.hasEdge(t)&&e.getEdgeAttribute(t,`type`)!==i.type&&e.dropEdge(t),e.hasEdge(t)?oo(e.getEdgeAttributes(t),i)&&e.mergeEdgeAttributes(t,i):e.addDirectedEdgeWithKey(t,n,r,i)}function oo(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var so=350,co=matchMedia(`(prefers-reduced-motion: reduce)`);function lo(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{co.matches?n.setState(e):n.animate(e,{duration:so})};return{preview:e=>{co.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:(t=0)=>i(fo(uo(e,r.nodes()),e,t)),reveal:t=>mo(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||hi(e),dimensions:()=>e.getDimensions()}}function uo(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function fo(e,t,n=0){if(e.length===0)return{x:.5,y:.5,ratio:1};let r=e.map(({x:e})=>e),i=e.map(({y:e})=>e),[a,o,s,c]=[po(r),-po(r.map(e=>-e)),po(i),-po(i.map(e=>-e))],{width:l,height:u}=t.getDimensions(),d=Math.min(l,u)||1,f=Math.max(l>600?200:0,Wn.value&&Wn.value+60),p=1e3,m=Math.max(l-150-f-40,60)/d,h=Math.max(u-80-n,60)/d,g=Math.max((o-a)/p/m,(c-s)/p/h,.42),_=(110-f)/2/d*g;return{x:.5+(a+o)/2/p+_,y:.5+(s+c)/2/p-n/2/d*g,ratio:g}}function po(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function mo(e,t,n){let r=uo(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=fo(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function ho(){let e=o(null);return i(()=>go(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":v(`The graph`),"aria-describedby":`canvas-help`,"aria-roledescription":v(`drawing`),onKeyDown:Ci})}function go(e){let t;try{t=Za(e)}catch{return N.value=v(`This browser cannot draw with WebGL: the table shows everything that the drawing would.`),e.classList.add(`no-webgl`),()=>{}}_o(t);let n=new ha(t);t.setSetting(`defaultDrawNodeHover`,n.hover());let r=new gi(t),i=vi(t,r);z.value=lo(t,r),$a(e);let a=g(()=>{eo(t.getGraph(),M.value,j.value,k,W()),n.update(j.value.scene)});return()=>{a(),i(),r.stop(),z.value=null,t.kill()}}function _o(e){e.on(`clickNode`,({node:e,event:t})=>yo(e,t.original)),e.on(`clickEdge`,({edge:e})=>U([e.replace(/ line$/,``)])),e.on(`clickStage`,()=>U([])),vo(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`));let t=``;e.on(`afterRender`,()=>{let{x:n,y:r,ratio:i}=e.getCamera(),{width:a,height:o}=e.getDimensions(),s=[n,r,i,a,o].join(` `);s!==t&&(t=s,Gn.value++)})}function vo(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&D(Hr(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&yo(e,t.original):D(Hr(e))})}function yo(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?Yr(e):U([e])}var bo={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,play:`M7 5l8 5l-8 5z`,pause:`M7.5 5v10M12.5 5v10`,close:`M5 5l10 10M15 5L5 15`};function J({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:bo[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var xo=500,So=r(0);function Co(){return h(e,{children:[h(wo,{}),h(To,{}),h(Eo,{})]})}function wo(){if(ft.value===null)return null;let e=ft.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function To(){return Jt.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:Jt.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Jt.value=null,children:h(J,{name:`close`,label:`Dismiss`})})]})}function Eo(){let t=pt.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{So.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>So.value-e>xo),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var Do=r([]),Oo=220;function ko(){let{scene:t,aside:n}=j.value,r=z.value;if(!t)return null;let i=n?[...n.nodes.keys()].filter(e=>!j.value.nodes.has(e)).length:0;return h(e,{children:[h(`div`,{class:`stage-bar`,children:[h(`button`,{type:`button`,onClick:qr,children:[`← `,v(`Back to the whole drawing`)]}),i>0&&h(`span`,{class:`quiet`,children:y(i,`{n} set aside`,`{n} set aside`)})]}),r&&Do.value.map((e,t)=>h(Ao,{caption:e,viewport:r},t))]})}function Ao({caption:{from:e,to:t,claims:n},viewport:r}){Gn.value;let{nodes:i}=j.value,[a,o]=[i.get(e),i.get(t)],[s]=n;if(!a||!o||!s)return null;let c=jo(r.toScreen(a),r.toScreen(o),r.dimensions().width),[l]=s.citations,u=new Set(n.map(t=>K(t,t.source.id===e?`out`:`in`)));return h(`div`,{class:`caption`,style:c,children:[h(`p`,{children:[h(`strong`,{children:[...u].join(` · `)}),` `,h(`span`,{class:`quiet`,children:Ae(s.period)})]}),l&&h(`button`,{type:`button`,class:`quote`,title:v(`Open “{title}” at these words`,{title:l.document.title}),onClick:()=>vr.value=l,children:l.quote===null?h(`bdi`,{children:l.document.title}):h(`q`,{lang:l.document.language??void 0,dir:`auto`,children:O(l.quote,Oo)})}),n.length>1&&h(`p`,{class:`quiet`,children:y(n.length-1,`{n} more claim`,`{n} more claims`)})]})}function jo(e,t,n){let r={x:(e.x+t.x)/2,y:(e.y+t.y)/2};if(Math.abs(t.x-e.x)>=Math.abs(t.y-e.y)){let n=Math.min(Math.abs(t.x-e.x)-20,330);return{left:`${r.x-n/2}px`,top:`${r.y+16}px`,width:`${n}px`,height:`auto`}}let i=Math.max(Math.abs(t.y-e.y)-24,40);return{left:`${r.x+16}px`,top:`${r.y-i/2}px`,width:`${Math.max(Math.min(n-r.x-32,420),120)}px`,maxHeight:`${i}px`}}function Mo({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(J,{name:`close`,label:v(`Close`)})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function No({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function Y(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),D(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function Po(){let e=vr.value;return e&&h(Fo,{citation:e},e.document.id)}function Fo({citation:t}){let{id:n,title:r}=t.document,i=Y(async e=>(await C(`Opening the document`,Je,{id:n},e)).document,[n]);return h(Mo,{title:r,onClose:()=>vr.value=null,children:i&&h(e,{children:[i.text!==null&&h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>Io({id:n,title:r}),children:v(`Read it beside the drawing`)})}),h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[v(`Language: {language}.`,{language:i.language}),` `]}),v(`Recorded {date}.`,{date:i.recordedAt.slice(0,10)}),` `,i.url&&h(No,{url:i.url})]}),i.text===null?h(`p`,{children:v(`The text of this document is not stored.`)}):h(Lo,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function Io(e){vr.value=null,yr.value=e}function Lo({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=Xt(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function Ro(){let e=Sr.value;return e&&h(Bo,{id:e},e)}var zo=[[`connected`,`the best connected first`],[`latest`,`the latest first`],[`linked`,`only those with links to what is drawn`]];function Bo({id:e}){let{asOf:t}=j.value,[n,r]=a({kind:null,role:``,onDate:t!==null,order:`connected`,asGroup:!1}),i=Y(r=>Vt(e,n.onDate?t:null,r),[e,n.onDate]),o=e=>r({...n,...e}),s=()=>Sr.value=null,c=t=>{s(),D(Ar(e,{...n,asGroup:t}))};return h(Mo,{title:v(`{name}: which neighbours?`,{name:I(e)}),onClose:s,children:h(`form`,{class:`expand-form`,onSubmit:e=>{e.preventDefault(),c(!1)},children:[h(`p`,{children:v(`{n} links lead to what is not drawn.`,{n:x(M.value.hiddenDegree.get(e)??0)})}),h(`label`,{class:`field`,children:[v(`Kind`),h(`select`,{value:n.kind??``,onChange:({currentTarget:{value:e}})=>o({kind:e===``?null:e}),children:[h(`option`,{value:``,children:v(`all kinds`)}),i&&[...i].map(([e,t])=>h(`option`,{value:e,children:[xi(e),` (`,x(t),`)`]},e))]})]}),h(`label`,{class:`field`,children:[v(`Role with`),h(`input`,{type:`text`,value:n.role,placeholder:v(`any role`),onInput:({currentTarget:e})=>o({role:e.value.trim()})})]}),h(`label`,{class:`field`,children:[v(`Which`),h(`select`,{value:n.order,onChange:({currentTarget:{value:e}})=>o({order:e}),children:zo.map(([e,t])=>h(`option`,{value:e,children:v(t)},e))})]}),t!==null&&h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:n.onDate,onChange:({currentTarget:e})=>o({onDate:e.checked})}),v(`only what may have held in {date}`,{date:t})]}),h(`div`,{class:`actions`,children:[h(`button`,{type:`submit`,class:`primary`,children:v(`Show up to {n}`,{n:30})}),h(`button`,{type:`button`,onClick:()=>c(!0),children:v(`Show all as one group`)})]})]})})}function Vo(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[Ho(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,Uo(t)];default:return[`M0 0H${t}`]}}function Ho(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function Uo(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var Wo={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function Go({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:Vo(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:W().standings[e],"stroke-width":di[e],"stroke-dasharray":Wo[t]},r))})}var Ko={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function X({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:Ko[e],fill:W().types[e]})})}function qo(){let e=Yo();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:v(`Legend`)}),h(Jo,{name:v(`Entities`),filter:`types`,all:fe,present:e.types,of:e=>Te[e].many,sign:e=>h(X,{type:e})}),h(Jo,{name:v(`How the source puts it`),filter:`standings`,all:pe,present:e.standings,of:e=>De[e].name,sign:e=>h(Go,{standing:e})}),j.value.asOf!==null&&h(Jo,{name:v(`Held in {date}`,{date:j.value.asOf}),filter:`verdicts`,all:me,present:new Set(me),of:e=>ke[e],sign:e=>h(Go,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:v(`Kinds of links`)}),h(Jo,{name:``,filter:`kinds`,all:xe,present:e.kinds,of:e=>Se[e].out,sign:()=>null})]})]})}function Jo({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=j.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];F({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function Yo(){yn.value;let{nodes:e}=j.value,t=[...k.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>k.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}function Xo(e,t){let n=[...e],r=[...new Set([0,n.length,...t.flatMap(({start:e,end:t})=>[e,t])].filter(e=>e>=0&&e<=n.length))].sort((e,t)=>e-t);return r.slice(0,-1).map((e,i)=>{let a=r[i+1],o=t.filter(({start:t,end:n})=>t<=e&&a<=n).map(({relation:e})=>e);return{text:n.slice(e,a).join(``),relations:[...new Set(o)]}})}function Zo(){let e=yr.value;return e&&h(Qo,{...e},e.id)}function Qo({id:e,title:t}){let n=o(null);f(()=>(Wn.value=n.current?.clientWidth??0,Kr(),()=>{Wn.value=0}),[]);let r=M.value.lines.map(({relation:e})=>e.id).join(` `),i=Y(async t=>(await C(`Opening the document`,Je,{id:e},t)).document,[e]),a=Y(t=>Ht(r===``?[]:r.split(` `),e,t),[e,r]),s=()=>{yr.value=null,Wn.value=0,Kr()};return h(`section`,{class:`reader`,ref:n,"aria-label":v(`Document`),onKeyDown:({key:e})=>e===`Escape`&&s(),children:[h(`header`,{children:[h(`h2`,{children:h(`bdi`,{children:t})}),h(`button`,{type:`button`,class:`icon`,onClick:s,children:h(J,{name:`close`,label:v(`Close the document`)})})]}),i&&h(`p`,{class:`quiet`,children:[v(`Recorded {date}.`,{date:i.recordedAt.slice(0,10)}),` `,i.url&&h(No,{url:i.url}),` `,a&&y(a.length,`{n} quote of what is drawn`,`{n} quotes of what is drawn`)]}),i?.text&&a&&h($o,{language:i.language,segments:Xo(i.text,a)})]})}function $o({language:e,segments:t}){let n=o(null),{selected:r}=j.value,[a]=r;return i(()=>n.current?.querySelector(`mark.lit`)?.scrollIntoView({block:`center`}),[a]),h(`div`,{class:`document`,ref:n,lang:e??void 0,dir:`auto`,tabIndex:0,children:t.map(({text:e,relations:t},n)=>t.length===0?h(`span`,{class:`pale`,children:e},n):h(`mark`,{class:t.some(e=>es(e,r))?`lit`:void 0,role:`button`,tabIndex:0,title:t.map(ns).join(`; `),onClick:()=>U([ts(t,r)]),onKeyDown:({key:e})=>e===`Enter`&&U([ts(t,r)]),children:e},n))})}function es(e,t){let n=k.relations.get(e);return t.some(t=>t===e||t===n?.source||t===n?.target)}function ts(e,t){return e[(e.findIndex(e=>t.includes(e))+1)%e.length]}function ns(e){let t=k.relations.get(e);return t?`${I(t.source)} ${K(t)} ${I(t.target)}`:``}var rs=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`N`,`go to the next neighbour of what is selected, and home again`],[`Space`,`step through the lines of what is selected, and home again`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function is(){i(()=>{let e=e=>{as(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function as(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?er:$n)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(er(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(br.value=!0,!0)}function os(){return br.value?h(Mo,{title:`Keys`,onClose:()=>br.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:rs.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var ss=8,cs=90;async function ls(e,t,n){let{search:r}=await C(`Searching`,Ye,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:ss},n),{nodes:i,pageInfo:a}=w(r);return{hits:i.map(us),more:a.hasNextPage}}function us({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:T(e),name:t,start:n.start,end:n.end,reason:[a,ds[r]].filter(Boolean).join(`, `),detail:O(fs(e,i),cs)}}var ds={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function fs(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||S(e.degree,`link`)}function ps({text:e,start:t,end:n}){let[r,i,a]=Xt(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function ms(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await ls(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{P({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},ne=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":ne,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":ne&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),D(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!ne,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(hs,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function hs({hit:t}){let{entity:n}=t,r=[Te[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(X,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(ps,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function gs({text:t}){let[n,r]=a(!1),i=O(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[v(`all {n} characters`,{n:x([...t].length)}),`…`]})]})}function Z({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[v(`as`),` `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:Ae(e.period)}),h(_s,{standing:e.standing}),h(vs,{id:e.id})]}),h(ys,{citations:e.citations})]})}function _s({standing:e}){let{name:t,meaning:n}=De[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(Go,{standing:e}),t]})}function vs({id:e}){let{asOf:t}=j.value,n=xn.value.get(e);return t&&n?h(`span`,{class:`held`,children:v(`in {date}: {verdict}`,{date:t,verdict:ke[n]})}):null}function ys({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:v(`Open “{title}” at these words`,{title:e.document.title}),onClick:()=>vr.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[v(`the whole of`),` `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:O(e.quote,600)})},t))})}function bs({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[K(t,r?`out`:`in`),` `,h(`bdi`,{class:`name`,children:I(i)})]})}function xs(){let{asOf:t}=j.value;return t===null?null:h(e,{children:[`, `,v(`as of {date}`,{date:t})]})}function Ss(){return j.value.asOf===null?null:h(`p`,{class:`quiet`,children:v(`This question has no date: the answer is about any time.`)})}var Cs=864e5;function ws(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Ts(t,0,1),to:Ts(t+1,0,1)}:r===void 0?{from:Ts(t,n-1,1),to:Ts(t,n,1)}:{from:Ts(t,n-1,r),to:Ts(t,n-1,r+1)}}function Ts(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/Cs}function Es(e){return new Date(e*Cs).getUTCFullYear()}function Ds(e,t){return{start:e.start===null?null:ws(e.start),end:e.end===null?null:ws(e.end),until:e.status===`CURRENT`&&e.end===null?ws(t.slice(0,10)).to:null}}function Os(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>ws(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var ks=340,As=34,js=18;function Ms({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Ds(e,t)),n=Os(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*ks,i=js+e.length*As;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${ks} ${i}`,role:`group`,"aria-label":v(`Time line`),children:[h(Ns,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${js+n*As})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>U([e.id]),onKeyDown:({key:t})=>t===`Enter`&&U([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Ps,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Ns({range:t,x:n,height:r}){let i=Es(t.from)+1,a=Es(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(ws(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function Ps({bar:t,x:n,standing:r}){let i=l(),a=W().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:ks,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):ks,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Fs=``;function Q({children:e}){let t=o(null),n=_r(H.value,null);return i(()=>{let e=document.activeElement,r=e!==null&&e!==document.body&&!e.closest(`.ask, .questions, .details`);Fs!==n&&t.current&&(Fs=n,N.value=t.current.textContent??``,r||t.current.focus({preventScroll:!0}))},[n]),h(`p`,{class:`headline`,tabIndex:-1,ref:t,children:e})}var Is=100,Ls=36;function Rs({id:e}){let t=Y(async t=>{let{node:n}=await C(`Reading a career`,at,{id:e,asOf:j.value.asOf,first:Is},t);return!n||!(`relations`in n)?null:(P({entities:[T(n),...n.relations.edges.map(({other:e})=>T(e))],relations:n.relations.edges.map(e=>E(e.node))}),n.relations)},[e,j.value.asOf]);if(!t)return null;let n=t.edges.map(({node:t,other:n})=>({id:t.id,label:`${K(t,t.source.id===e?`out`:`in`)} ${Zt(O(n.name,Ls))}`,standing:t.standing,period:t.period,recordedAt:t.recordedAt,text:Ae(t.period)}));return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:[b(`{stints} of {name}`,{stints:y(t.totalCount,`{n} stint`,`{n} stints`),name:h(`bdi`,{children:I(e)})}),h(xs,{}),t.totalCount>n.length&&`, ${v(`of which the latest {n} are shown`,{n:n.length})}`]}),n.length>0&&h(Ms,{rows:n}),t.edges.map(({node:t,other:n})=>h(Z,{claim:t,role:t.role,children:[K(t,t.source.id===e?`out`:`in`),` `,h(`bdi`,{class:`name`,children:n.name})]},t.id))]})}function zs(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void D(s())}}function Bs({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:ke[e]})}function Vs({overlap:e}){let t=T(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(X,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Bs,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:Me(e.days)}),h(Hs,{overlap:e})]}),h(Us,{reasons:e.reasons}),e.stints.map(e=>h(Z,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Hs({overlap:{period:e}}){let{asOf:t}=j.value;return t===null?null:h(`span`,{class:`held`,children:[` `,v(`in {date}: {verdict}`,{date:t,verdict:ke[e?.holds??`NONE`]})]})}function Us({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}function Ws(e){let t=_r(H.value,j.value.asOf);i(()=>{e&&(Do.value=e.captions??[],gr.peek()!==t&&e.positions.size>1&&(gr.value=t,D(Wr(e))))},[t,e!==null])}var Gs=20;function Ks({id:e}){let t=Y(t=>qs(e,null,t),[e,j.value.asOf]);return t&&h(Js,{id:e,first:t},String(j.value.asOf))}async function qs(e,t,n){let{person:r}=await C(`Looking for colleagues`,it,{id:e,...Kt(j.value.asOf),during:Xs(j.value.asOf),first:Gs,after:t},n);return r?(P({entities:[T(r),...r.colleagues.nodes.map(e=>T(e.person))]}),r.colleagues):null}function Js({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=zs(t,t=>qs(e,t)),o=n.flatMap(({nodes:e})=>e);Ws(o.length>0?{scene:`star`,positions:Or(e,Ys(o))}:null);let s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:[b(r===0?`Nobody is recorded at the same companies or teams as {name}`:`{people} at the same companies or teams as {name}`,{people:y(r,`{n} person`,`{n} people`),name:h(`bdi`,{children:I(e)})}),h(xs,{}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Bs,{verdict:t}),` `,h(`span`,{class:`quiet`,children:Me(n)})]}),r.map(e=>h(Vs,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[y(r-o.length,`{n} more`,`{n} more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void D(Zr([...new Set(s)],[...new Set([...s,...c])])),children:v(`Show in the whole drawing`)})]})}function Ys(e){let t=new Map;for(let{person:n,overlaps:r}of e)r.forEach(({at:e},r)=>t.set(e.id,[...t.get(e.id)??[],...r===0?[n.id]:[]]));return[...t].map(([e,t])=>({id:e,people:t}))}function Xs(e){return e===null?null:{start:e,end:e}}var Zs=20;function Qs({from:e,to:t}){let n=Y(n=>$s(e,t,null,n),[e,t,j.value.asOf]);return n&&h(ec,{from:e,to:t,first:n})}async function $s(e,t,n,r){let{talentFlows:i}=await C(`Reading moves`,lt,{from:[e],to:[t],during:qt(j.value.asOf),units:H.value.units??!1,first:Zs,after:n},r);return w(i).nodes[0]?.moves??null}function ec({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=zs(n,n=>$s(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":v(`Moves`),children:[h(`h3`,{children:b(`{from} to {to}: {people}`,{from:h(`bdi`,{children:I(e)}),to:h(`bdi`,{children:I(t)}),people:y(i,`{n} person`,`{n} people`)})}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Bs,{verdict:n.verdict})]}),n.verdict===`UNKNOWN`&&h(`p`,{class:`quiet`,children:v(`Was at both; nothing says in which order.`)}),h(Z,{claim:n.from,role:n.from.role,children:b(n.verdict===`UNKNOWN`?`was at {company}`:`left {company}`,{company:h(`bdi`,{class:`name`,children:I(e)})})}),h(Z,{claim:n.to,role:n.to.role,children:b(n.verdict===`UNKNOWN`?`was at {company}`:`came to {company}`,{company:h(`bdi`,{class:`name`,children:I(t)})})})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[y(i-s.length,`{n} more`,`{n} more`),`…`]})]})}function tc({first:t,fetchPage:n}){let{pages:r,totalCount:i,hasMore:o,loadMore:s}=zs(t,n),[c,l]=a(!1),u=r.flatMap(e=>e.rows),d=new Intl.Collator(ve.value),f=c?[...u].sort((e,t)=>d.compare(e.person.name,t.person.name)):u,p=u.map(({person:e})=>e.id);return h(e,{children:[u.length>1&&h(`div`,{class:`list-tools`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:c,onChange:({currentTarget:e})=>l(e.checked)}),v(`by name`)]}),h(`button`,{type:`button`,class:`small`,onClick:()=>void D(Zr(p,[...p,...u.flatMap(({stints:e})=>e.map(({id:e})=>e))])),children:v(`Show in the whole drawing`)})]}),f.map(e=>h(nc,{row:e},e.person.id)),o&&h(`button`,{type:`button`,class:`more`,onClick:s,children:[y(i-u.length,`{n} more`,`{n} more`),`…`]})]})}function nc({row:{person:e,verdict:t,stints:n,now:r}}){return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(X,{type:e.__typename}),` `,h(`bdi`,{class:`name`,children:e.name}),` `,t&&h(Bs,{verdict:t}),r&&h(rc,{jobs:r})]}),n.map(t=>h(Z,{claim:t,role:t.role,children:h(bs,{relation:t,from:e.id})},t.id))]})}function rc({jobs:e}){return h(`span`,{class:`now quiet`,children:[` `,e.length===0?v(`where now is not recorded`):`${v(`now at`)} `,e.length>0&&h(`bdi`,{children:e.map(({role:e,company:t})=>[t.name,e&&`(${e})`].filter(Boolean).join(` `)).join(`, `)})]})}function ic({filter:e,onFilter:t,units:n}){return h(`div`,{class:`list-tools`,children:[h(`input`,{type:`search`,"aria-label":v(`Only names with`),placeholder:v(`Only names with…`),value:e,onChange:({currentTarget:e})=>t(e.value.trim())}),n&&h(ac,{})]})}function ac(){let e=H.value;return h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e.units??!1,onChange:({currentTarget:t})=>H.value={...e,units:t.checked}}),v(`with its units and teams`)]})}function oc({counts:e}){let{certain:t,possible:n,unknown:r}=e;return n+r===0?null:h(`p`,{class:`quiet`,children:v(`{certain} for certain, {possible} possibly by the dates; of {unknown} the dates say nothing.`,{certain:x(t),possible:x(n),unknown:x(r)})})}var sc=150,cc=16,lc=3;function uc(e,t){let n=Math.max(fc(e),fc(t),1),r=dc(`into`,e,n),i=dc(`outOf`,t,n),a=Math.max(pc(r),pc(i),40),o=Math.max(mc(r),mc(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-pc(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function dc(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*sc,lc),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+cc/2,i+=a,o})}function fc(e){return e.reduce((e,{people:t})=>e+t,0)}function pc(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,cc):0}function mc(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function hc(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var gc=360,_c=110,vc=10,yc=15;function bc({id:e,into:t,outOf:n,others:r,onPick:i}){let a=l(),{bands:o,height:s,middle:c}=uc(r.into?[...t,r.into]:t,r.outOf?[...n,r.outOf]:n),u=W().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${gc} ${s+20}`,role:`group`,"aria-label":`Flows of ${L(e)}`,children:[h(`pattern`,{id:a,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:u,opacity:`0.75`})}),o.map(e=>h(xc,{band:e,color:u,hatch:`url(#${a})`,onPick:i},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:c.top,width:vc,height:c.height,fill:W().ink,rx:2}),h(`text`,{x:gc/2,y:s+14,class:`middle`,children:L(e)})]})}function xc({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[_c,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${Zt(i.name)}`:`to ${Zt(i.name)}`,m=()=>r(i.id,a);return h(`g`,{...i.id===``?{role:`img`}:{role:`button`,tabIndex:0,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m()},"aria-label":`${S(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,children:[h(`path`,{d:hc(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:hc(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:hc(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[Zt(O(i.name,yc)),` `,i.people.toLocaleString(`en`)]})]})}var Sc=300,Cc=9;function wc({id:t}){let{asOf:n,selected:r}=j.value,i=H.value.units??!1,a=Y(async e=>{let r=await C(`Looking for moves`,ot,{id:[t],during:qt(n),units:i,first:Sc},e),[a,o]=[w(r.into),w(r.outOf)];return P({entities:[...a.nodes,...o.nodes].flatMap(({from:e,to:t})=>[T(e),T(t)])}),{into:a,outOf:o}},[t,n,i]),o=a?.into.nodes.slice(0,Cc)??[],s=a?.outOf.nodes.slice(0,Cc)??[];Ws(a&&{scene:`flows`,positions:Dc(t,o,s),flows:[...o,...s].map(Et)});let c=r.map(Pn).find(e=>e?.from===t||e?.to===t);return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[a&&h(Q,{children:[b(`{people} moved to {company}, {others} from it, as far as is recorded`,{people:y(a.into.people,`{n} person`,`{n} people`),others:x(a.outOf.people),company:h(`bdi`,{children:I(t)})}),h(xs,{}),`.`]}),h(`div`,{class:`list-tools`,children:h(ac,{})}),a&&o.length+s.length>0&&h(e,{children:[h(bc,{id:t,into:o.map(e=>Oc(e,e.from)),outOf:s.map(e=>Oc(e,e.to)),others:{into:Ec(a.into.nodes),outOf:Ec(a.outOf.nodes)},onPick:(e,n)=>U([R(n===`into`?{from:e,to:t}:{from:t,to:e})])}),h(`p`,{class:`quiet`,children:v(`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`)}),h(Tc,{side:a.into}),h(Tc,{side:a.outOf})]}),c&&h(Qs,{...c},`${c.from} ${c.to}`)]})}function Tc({side:{nodes:e,totalCount:t}}){let n=t-e.length;return n>0?h(`p`,{class:`note`,children:y(n,`{n} smaller flow is not counted among the others.`,`{n} smaller flows are not counted among the others.`)}):null}function Ec(e){let t=e.slice(Cc),n=e=>t.reduce((t,n)=>t+n[e],0),r=y(t.length,`{n} other`,`{n} others`);return t.length===0?null:{id:``,name:r,people:n(`people`),certain:n(`certain`),possible:n(`possible`)}}function Dc(e,t,n){let r=t.map(({from:e})=>e.id),i=n.map(({to:e})=>e.id).filter(e=>!r.includes(e)),[a,o]=[Dr(-300,r.length,70),Dr(300,i.length,70)];return new Map([[e,{x:0,y:0}],...r.map((e,t)=>[e,a[t]]),...i.map((e,t)=>[e,o[t]])])}function Oc({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var kc=25,Ac=340,jc=120;function Mc({id:e}){let t=H.value.units??!1,n=Y(n=>Nc(e,t,n),[e,t]),r=n?.at(-1);return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[n&&h(Q,{children:r?b(`{certain} people for certain at {company} in {year}; {more} more by what is known.`,{certain:x(r.certain),more:x(r.possible+r.unknown),company:h(`bdi`,{children:I(e)}),year:r.at}):v(`Nobody is recorded there.`)}),h(`div`,{class:`list-tools`,children:h(ac,{})}),n&&n.length>0&&h(Pc,{series:n})]})}async function Nc(e,t,n){let{company:r}=await C(`Counting people`,He,{id:e},n),[i]=r?.employments.nodes??[];if(!i)return[];let a=Number(i.recordedAt.slice(0,4)),o=(await C(`Counting people`,Ue,{id:e,from:String(a-kc),to:String(a),units:t},n)).company?.headcount??[],s=o.findIndex(({certain:e,possible:t})=>e+t>0);return o.slice(Math.max(s,0))}function Pc({series:t}){let n=Math.max(...t.map(({certain:e,possible:t,unknown:n})=>e+t+n),1),r=Ac/t.length,i=e=>e/n*jc,a=W().types.Company,o=Math.ceil(t.length/7);return h(e,{children:[h(`svg`,{class:`bars`,viewBox:`0 -12 ${Ac} 148`,role:`group`,"aria-label":v(`People by year`),children:[t.map(({at:e,certain:t,possible:n,unknown:s},c)=>{let l=()=>F({do:`setDate`,asOf:e}),u=jc-i(t+n+s),d=v(`{year}: {certain} for certain, {possible} possibly, {unknown} of whom nothing is known`,{year:e,certain:t,possible:n,unknown:s});return h(`g`,{role:`button`,tabIndex:0,"aria-label":d,"aria-pressed":j.value.asOf===e,onClick:l,onKeyDown:({key:e})=>e===`Enter`&&l(),children:[h(`title`,{children:d}),h(`rect`,{x:c*r,y:0,width:r,height:jc,fill:`transparent`}),h(`rect`,{x:c*r+1,y:u,width:r-2,height:i(s),class:`hatched`}),h(`rect`,{x:c*r+1,y:jc-i(t+n),width:r-2,height:i(n),fill:a,opacity:.4}),h(`rect`,{x:c*r+1,y:jc-i(t),width:r-2,height:i(t),fill:a}),c%o===0&&h(`text`,{x:(c+.5)*r,y:133,children:e})]},e)}),h(`text`,{x:Ac,y:-3,class:`scale`,children:x(n)})]}),h(`p`,{class:`quiet`,children:v(`Full: for certain. Pale: possibly, by the dates. Outline: nothing is known of the dates. A bar sets the date.`)})]})}var Fc=20;function Ic({id:t}){let{asOf:n}=j.value,r=k.entities.get(t)?.type===`Company`,[i,o]=a(``),s=H.value.units??!1,c=async(e,r)=>{let{node:a}=await C(`Looking for people`,Ie,{id:t,asOf:n,where:Bc(i),units:s,first:Fc,after:e},r);return a&&`people`in a?Vc({...a.people,rows:a.people.nodes}):null},l=Y(e=>c(null,e),[t,n,i,s]);return h(Rc,{id:t,first:l,fetchPage:c,tools:h(ic,{filter:i,onFilter:o,units:r}),headline:({totalCount:r})=>h(e,{children:[b(r===0?`Nobody is recorded at {company}`:`{people} at {company}`,{people:y(r,`{n} person`,`{n} people`),company:h(`bdi`,{children:I(t)})}),n===null&&r>0&&`, ${v(`at some time`)}`,h(xs,{}),`.`]})})}function Lc({id:t}){let{asOf:n}=j.value,[r,i]=a(``),o=H.value.units??!1,s=async(e,i)=>{let{company:a}=await C(`Looking for alumni`,Le,{id:t,leftDuring:qt(n),where:Bc(r),units:o,first:Fc,after:e},i);return a&&Vc({...a.alumni,rows:a.alumni.nodes})},c=Y(e=>s(null,e),[t,n,r,o]);return h(Rc,{id:t,first:c,fetchPage:s,tools:h(ic,{filter:r,onFilter:i,units:!0}),headline:({totalCount:n})=>h(e,{children:[b(n===0?`Of nobody it is recorded that they left {company}`:`{people} left {company}`,{people:y(n,`{n} person`,`{n} people`),company:h(`bdi`,{children:I(t)})}),h(xs,{}),`.`]})})}function Rc({id:e,first:t,fetchPage:n,tools:r,headline:i}){return Ws(t&&{scene:`star`,positions:zc(e,t.rows)}),h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[t&&h(Q,{children:i(t)}),t&&h(oc,{counts:t.counts}),r,t&&h(tc,{first:t,fetchPage:n},JSON.stringify(t.pageInfo)+t.totalCount)]})}function zc(e,t){let n=Er({x:0,y:0},t.length,{from:0,to:2*Math.PI,radius:190,gap:80});return new Map([[e,{x:0,y:0}],...t.map(({person:e},t)=>[e.id,n[t]])])}function Bc(e){return e===``?null:{name:{contains:e}}}function Vc(e){return P({entities:e.rows.map(({person:e})=>T(e)),relations:e.rows.flatMap(({stints:e})=>e.map(E))}),e}function Hc({id:e}){return h(`section`,{"aria-label":v(`Answer`),class:`answer company-page`,children:[h(Q,{children:[h(`bdi`,{children:I(e)}),h(xs,{})]}),h(Uc,{title:v(`Over the years`),open:!0,children:h(Mc,{id:e})}),h(Uc,{title:v(`People`),open:!0,children:h(Ic,{id:e})}),h(Uc,{title:v(`Alumni, and where they are now`),children:h(Lc,{id:e})}),h(Uc,{title:v(`Where people came from and went`),children:h(wc,{id:e})}),h(Uc,{title:v(`Teams and units`),children:h(Wc,{id:e})})]})}function Uc({title:e,open:t=!1,children:n}){let[r,i]=a(t);return h(`details`,{class:`meeting`,open:r,onToggle:({currentTarget:e})=>i(e.open),children:[h(`summary`,{children:h(`strong`,{children:e})}),r&&n]})}function Wc({id:t}){let{asOf:n}=j.value,r=Y(async e=>{let r=(await C(`Looking for teams and units`,We,{id:t,asOf:n},e)).company,i=r?[...r.teams.edges,...r.subsidiaries.edges]:[];return P({entities:i.map(({node:e})=>T(e)),relations:i.map(({link:e})=>E(e))}),{parent:r?.parent??null,edges:i}},[t,n]);if(!r)return null;let{parent:i,edges:a}=r;return h(e,{children:[i&&h(`p`,{children:[v(`part of`),` `,h(`bdi`,{class:`name`,children:i.name})]}),a.length===0&&h(`p`,{class:`quiet`,children:v(`None is recorded.`)}),a.map(({link:e,node:t})=>h(Z,{claim:e,role:e.role,children:[h(X,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void D(Xr([t.id])),children:h(`bdi`,{children:t.name})})]},e.id))]})}var Gc={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]},company:{name:`All about a company`,a:`Company`,types:[`Company`]},people:{name:`Who was there?`,a:`Company, team or project`,types:[`Company`,`Team`,`Project`]},alumni:{name:`Who has left, and where are they now?`,a:`Company`,types:[`Company`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},both:{name:`Who was at both of two companies?`,a:`At`,b:`and at`,types:[`Company`]},moved:{name:`Who went from one company to another later?`,a:`First at`,b:`later at`,types:[`Company`]},back:{name:`Who came back?`,a:`To`,types:[`Company`]},headcount:{name:`How many were there over the years?`,a:`Company`,types:[`Company`]},similar:{name:`Who or what has a similar name?`,a:`Name like that of`,types:null},gaps:{name:`What is missing?`,a:`About`,types:[`Person`,`Company`]}};function Kc(e,t){let n=k.entities.get(e)?.type;return n!==void 0&&(Gc[t].types?.includes(n)??!0)}function qc(e,{a:t,b:n}){let r=t=>t!==null&&Kc(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function Jc({kind:e,a:t,b:n}){return t!==null&&(Gc[e].b===void 0||n!==null&&n!==t)}var Yc=50;function Xc({id:e}){let t=Y(t=>Zc(e,null,t),[e]);return t&&h(Qc,{id:e,first:t})}async function Zc(e,t,n){return{...w((await C(`Looking for gaps`,Be,{id:e,first:Yc,after:t},n)).gaps),totalCount:0}}function Qc({id:t,first:n}){let{pages:r,hasMore:i,loadMore:a}=zs(n,e=>Zc(t,e)),o=r.flatMap(({nodes:e})=>e),s=o.filter(({claim:e})=>e===null),c=new Map(o.flatMap(({claim:e})=>e?[[e.id,e]]:[]));return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:b(o.length===0?`Nothing is missing of what is recorded about {name}.`:`What would make answers about {name} better:`,{name:h(`bdi`,{children:I(t)})})}),s.length>0&&h(`ul`,{class:`reasons`,children:s.map(({text:e,kind:t},n)=>h(`li`,{children:t?`${xi(t)}: ${e}`:e},n))}),[...c.values()].map(t=>h(Z,{claim:t,children:[`source`in t?h(e,{children:[h(`bdi`,{class:`name`,children:t.source.name}),` `,xi(t.kind),` `,h(`bdi`,{class:`name`,children:t.target.name})]}):`name`in t&&h(e,{children:[h(`span`,{class:`fact-name`,children:t.name}),`: `,h(`bdi`,{children:t.value})]}),h(`ul`,{class:`reasons`,children:o.filter(e=>e.claim?.id===t.id).map(({code:e,text:t})=>h(`li`,{children:t},e))})]},t.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[v(`more`),`…`]})]})}function $c(e,{people:[t,n],overlaps:[r],date:i}){let a={a:h(`bdi`,{children:I(t)}),b:h(`bdi`,{children:I(n)}),place:h(`bdi`,{children:r?.at.name??``})},o=r?.stints.find(({standing:e,period:t})=>e!==`STATED`||t.inferred),s=h(`bdi`,{children:o?.source.name??``});switch(e){case`CERTAIN`:return o?o.standing===`REPORTED`?b(`Yes, if what is reported is true: {a} and {b} were together at {place}; that {who} was there is reported.`,{...a,who:s}):b(`Yes, if the sources are read right: {a} and {b} were together at {place}; when {who} was there is inferred.`,{...a,who:s}):b(`Yes: {a} and {b} were together at {place}.`,a);case`POSSIBLE`:return b(`Possibly: the dates allow that {a} and {b} were together at {place}, but do not say so.`,a);case`UNKNOWN`:return b(r?`Nobody can say: {a} and {b} were both at {place}, but nothing says when.`:`Nobody can say: no place is recorded where both {a} and {b} were, but not all places are recorded.`,a);case`NONE`:return r&&i!==null?b(`No, by the dates: {a} and {b} were not together at {place} in {date}.`,{...a,date:i}):b(r?`No, by the dates: {a} and {b} were both at {place}, at different times.`:`Not as far as is recorded: there is no place where both {a} and {b} were.`,a)}}function el({people:e}){let t=Y(async t=>w((await C(`Comparing two careers`,rt,{people:e,...Kt(j.value.asOf)},t)).overlap),[...e,j.value.asOf]);if(Ws(t&&tl(e,t.overlaps)),!t)return null;let{overlaps:n,reasons:r}=t,i=n.map(({at:e})=>e.id),a=n.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:[$c(rl(t),{people:e,overlaps:n,date:j.value.asOf}),` `,h(Bs,{verdict:rl(t)})]}),h(Us,{reasons:r}),n.map(e=>h(Vs,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void D(Zr([...e,...i],[...e,...i,...a])),children:v(`Show in the whole drawing`)})]})}function tl([e,t],n){let r=n.map(({at:e})=>e.id),i=Dr(0,r.length,120);return{scene:`star`,positions:new Map([[e,{x:-230,y:0}],...r.map((e,t)=>[e,i[t]]),[t,{x:230,y:0}]]),captions:n.length===1?[e,t].map(e=>nl(e,n[0])):[]}}function nl(e,{at:t,stints:n}){return{from:e,to:t.id,claims:n.filter(({source:t})=>t.id===e)}}function rl({verdict:e,overlaps:t}){if(j.value.asOf===null||t.length===0)return e;let n=t.map(({period:e})=>e?.holds??`NONE`);return me.find(e=>n.includes(e))??`NONE`}function il({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":v(`then`),children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>U([e.id]),children:[h(X,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},t))})}function al({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${L(t)} and ${L(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[v(`there together with who comes before:`),` `,h(Bs,{verdict:e.together})]}),e.relations.map(e=>h(Z,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>U([e.id]),children:[h(ol,{id:e.source.id}),` `,K(e),` `,h(ol,{id:e.target.id})]})},e.id))]})}function ol({id:e}){return h(`bdi`,{class:`name`,children:k.entities.get(e)?.name??e})}var sl=20;function cl({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=H.value,{asOf:a}=j.value,o=Y(async e=>{let o=w((await C(`Looking for paths`,ut,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:sl},e)).paths);return o.forEach(ll),o},[t,n,a,r,i]);return h(e,{children:[h(dl,{}),o&&h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:b(a===null?`{paths} from {from} to {to}.`:`{paths} from {from} to {to} that may have held in {date}.`,{paths:ul(o),from:h(`bdi`,{children:I(t)}),to:h(`bdi`,{children:I(n)}),date:a})}),o.length>0&&h(fl,{paths:o},o.map(ml).join(` `))]})]})}function ll({nodes:e,hops:t}){P({entities:e.map(T),relations:t.flatMap(({relations:e})=>e.map(E))})}function ul(e){return e.length===0?v(`No path of at most six links is recorded`):e.length<sl?y(e.length,`{n} path`,`{n} paths`):v(`The {n} shortest paths`,{n:sl})}function dl(){let{together:e=!1,avoidOver:t=null}=H.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>H.value={...H.value,together:e.checked}}),v(`only people who may have met`)]}),h(`label`,{class:`check`,children:[v(`around what has`),h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>H.value={...H.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:v(`any number of links`)}),[1e3,100,20].map(e=>h(`option`,{value:e,children:v(`more than {n} links`,{n:x(e)})},e))]})]})]})}function fl({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(hl))),o=t[n];i(()=>{Do.value=o.hops.map(({relations:e},t)=>({from:o.nodes[t].id,to:o.nodes[t+1].id,claims:e})),hl(o)||D(gl(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":v(`Alternatives`),children:[h(`button`,{type:`button`,"aria-label":v(`Path before`),onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:v(`{i} of {n}`,{i:n+1,n:t.length})}),h(`button`,{type:`button`,"aria-label":v(`Next path`),onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[S(o.length,`link`),o.together&&h(e,{children:[` `,`· `,v(`people together:`),` `,h(Bs,{verdict:o.together})]})]}),h(il,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(al,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),j.value.scene!==`path`&&h(`button`,{type:`button`,onClick:()=>void D(gl(o)),children:v(`Show it by itself`)}),h(`button`,{type:`button`,onClick:()=>void D(_l(o)),children:v(`Show in the whole drawing`)})]})}function pl({nodes:e,hops:t}){let n=new Set(e.map(({id:e})=>e)),r=t.flatMap(e=>e.relations.map(({id:e})=>e));return{nodes:[...n],all:[...new Set([...n,...r])]}}function ml(e){return pl(e).all.join(` `)}function hl(e){return j.peek().highlighted.join(` `)===ml(e)}async function gl(e){let{nodes:t,all:n}=pl(e),r=Tr(t.length,Jr());await Wr({scene:`path`,positions:new Map(t.map((e,t)=>[e,r[t]])),highlight:n})}async function _l(e){let{nodes:t,all:n}=pl(e);await Zr(t,n)}var vl=20;function yl({a:e,b:t,inOrder:n}){let r=async(r,i)=>{let a=w((await C(`Looking for people of both`,Re,{of:[e,t],how:n?`STARTED_LATER`:null,first:vl,after:r},i)).sharedAlumni);return Vc({...a,rows:a.nodes.map(({person:e,employments:t})=>({person:e,stints:t}))})},i=Y(e=>r(null,e),[e,t,n]);if(Ws(i&&{scene:`star`,positions:bl(e,t,i.rows.map(({person:e})=>e.id))}),!i)return null;let a={people:y(i.totalCount,`{n} person`,`{n} people`),a:h(`bdi`,{children:I(e)}),b:h(`bdi`,{children:I(t)})};return h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:b(n?`First at {a}, later at {b}, as far as is known: {people}.`:`At both {a} and {b}: {people}, as far as is recorded.`,a)}),n&&h(`p`,{class:`quiet`,children:v(`Also those are listed of whom no dates are known: they were at both, and nothing says in which order.`)}),h(Ss,{}),h(tc,{first:i,fetchPage:r})]})}function bl(e,t,n){let r=Dr(0,n.length,64);return new Map([[e,{x:-420,y:0}],[t,{x:420,y:0}],...n.map((e,t)=>[e,r[t]])])}function xl({id:e}){let t=async(t,n)=>{let r=w((await C(`Looking for people who came back`,ze,{id:e,where:{cameBack:{to:[e]}},first:vl,after:t},n)).people);return Vc({...r,rows:r.nodes.map(e=>({person:e,stints:e.employments.nodes}))})},n=Y(e=>t(null,e),[e]);return n&&h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:b(`Came back to {company} after having left it, as far as is known: {people}.`,{people:y(n.totalCount,`{n} person`,`{n} people`),company:h(`bdi`,{children:I(e)})})}),h(Ss,{}),h(tc,{first:n,fetchPage:t})]})}var Sl=20;function Cl({id:e}){let t=Y(async t=>{let n=w((await C(`Looking for similar names`,Ve,{id:e,first:Sl},t)).similarNames);return P({entities:n.flatMap(({entity:e,sharedEmployers:t})=>[e,...t].map(T))}),n},[e]);return t?h(`section`,{"aria-label":v(`Answer`),class:`answer`,children:[h(Q,{children:b(t.length===0?`Nothing else has a name like that of {name}.`:`{others} a name like that of {name}. They need not be the same.`,{others:y(t.length,`{n} other has`,`{n} others have`),name:h(`bdi`,{children:I(e)})})}),t.map(({entity:t,name:n,part:r,sharedEmployers:i,now:a})=>h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:[h(X,{type:t.__typename}),` `,h(`button`,{type:`button`,class:`words name`,onClick:()=>void D(Xr([t.id])),children:h(ps,{text:n,start:r.start,end:r.end})})]}),h(`p`,{class:`quiet`,children:h(`bdi`,{children:a.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `)||t.description})}),i.length>0&&h(`p`,{class:`quiet`,children:[v(`both were at`),` `,h(`bdi`,{children:i.map(e=>e.name).join(`, `)})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>xr({kind:`path`,a:e,b:t.id}),children:v(`How are they linked?`)})})]},t.id))]}):null}var wl=Object.keys(Gc);function Tl(){let e=H.value,t=Gc[e.kind];return f(El,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[v(`Question`),h(`select`,{value:e.kind,onChange:({currentTarget:t})=>H.value=qc(t.value,e),children:wl.map(e=>h(`option`,{value:e,children:v(Gc[e].name)},e))})]}),h(Dl,{label:v(t.a),id:e.a,onPick:t=>H.value={...e,a:t}}),t.b!==void 0&&h(Dl,{label:v(t.b),id:e.b,onPick:t=>H.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>H.value={...e,a:e.b,b:e.a},children:v(`swap`)}),Jc(e)?h(Ol,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:t.b?v(`Name both, or select them in the drawing.`):v(`Name one, or select it in the drawing.`)})]})}function El(){let e=H.value,t=j.value.selected.filter(t=>Kc(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;H.value={...e,a:n,b:r}}function Dl({label:e,id:t,onPick:n}){let{kind:r}=H.value,i=Gc[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(ms,{label:e,placeholder:v(`A name…`),...i?{types:i}:{},value:t===null?``:I(t),onPick:n},`${r} ${t}`)]})}function Ol(){let{kind:e,a:t,b:n}=H.value;switch(e){case`path`:return h(cl,{from:t,to:n});case`overlap`:return h(el,{people:[t,n]});case`colleagues`:return h(Ks,{id:t});case`flows`:return h(wc,{id:t});case`career`:return h(Rs,{id:t});case`company`:return h(Hc,{id:t});case`people`:return h(Ic,{id:t});case`alumni`:return h(Lc,{id:t});case`both`:case`moved`:return h(yl,{a:t,b:n,inOrder:e===`moved`});case`back`:return h(xl,{id:t});case`headcount`:return h(Mc,{id:t});case`similar`:return h(Cl,{id:t});case`gaps`:return h(Xc,{id:t})}}function kl({ids:t}){let{nodes:n}=j.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void D(Ur(i)),children:v(`Expand`)}),h(`button`,{type:`button`,onClick:()=>Vr(i),children:v(`Collapse`)})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>ni(t),children:v(`Pin`)}),h(`button`,{type:`button`,onClick:()=>ei(t),children:v(`Hide`)}),h(`button`,{type:`button`,onClick:()=>ti(t),children:t.length===1?v(`Keep only this`):v(`Keep only these`)})]})}function Al({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>Yr(e),children:h(`bdi`,{children:I(e)})})}function jl({id:e,kinds:t}){let n=M.value.hiddenDegree.get(e)??0,r=Ml(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:Nl(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void D(Rr(e,t)),children:i>30?v(`show {n} of {rest} more`,{n:30,rest:x(i)}):v(`show {rest} more`,{rest:i})})]},t)})}),n>0&&h(`p`,{class:`note`,children:y(n,`{n} link to what is not drawn.`,`{n} links to what is not drawn.`)})]})}function Ml(e){let{nodes:t}=j.value,n=new Map;for(let r of k.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function Nl(e,t){let n=[...k.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?Se[t].out:Se[t].in}var Pl=50;function Fl({id:e}){let t=Y(t=>Il(e,null,t),[e]),n=Y(t=>Vt(e,j.value.asOf,t),[e,j.value.asOf]),r=k.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(X,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[Te[r.type].one,r.category,S(r.degree,`link`)].filter(Boolean).join(` · `)}),h(kl,{ids:[e]}),n&&h(jl,{id:e,kinds:n}),t&&h(Ll,{evidence:t}),t&&h(Rl,{id:e,first:t.relations})]}):null}async function Il(e,t,n){let{node:r}=await C(`Reading the evidence`,Ge,{id:e,claims:Pl,after:t},n);return!r||!(`facts`in r)?null:(P({entities:[T(r),...r.relations.edges.map(({other:e})=>T(e))],relations:r.relations.edges.map(e=>E(e.node))}),r)}function Ll({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[v(`also`),` `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(gs,{text:r})}),i&&h(`p`,{children:h(No,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:v(`The source says that there is more than is listed: {kinds}.`,{kinds:a.map(e=>Se[e].out).join(`, `)})}),s.length>0&&h(`details`,{children:[h(`summary`,{children:y(s.length,`Named in {n} sentence`,`Named in {n} sentences`)}),h(ys,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:v(`Facts`)}),o.nodes.map(e=>h(Z,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(gs,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:y(o.totalCount-o.nodes.length,`{n} more fact not listed.`,`{n} more facts not listed.`)})]})}function Rl({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=zs(n,async e=>(await Il(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:v(`Links`)}),s.map(({node:e,other:n})=>h(Z,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void D(zl(e.id,n.id)),children:h(bs,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[S(i-s.length,`more link`),`…`]})]})}async function zl(e,t){await Xr([t]),U([e])}function Bl({from:e,to:t}){return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Vl,{id:e}),` `,h(`span`,{class:`verb`,children:`→`}),` `,h(Vl,{id:t})]}),h(`div`,{class:`actions`,children:[e,t].map(e=>h(`button`,{type:`button`,onClick:()=>xr({kind:`flows`,a:e,b:null}),children:v(`All flows of {name}`,{name:k.entities.get(e)?.name??e})},e))}),h(Qs,{from:e,to:t})]})}function Vl({id:e}){let t=k.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>U([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Hl({group:{id:e,of:t,type:n,members:r}}){let i=Te[n];return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(X,{type:n}),` `,y(r.length,`{n} ${i.one}`,`{n} ${i.many}`)]}),h(`p`,{class:`quiet`,children:b(`Neighbours of {name}, drawn as one.`,{name:h(`bdi`,{children:I(t)})})}),h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>void D(Ir(e)),children:v(`Open the group`)}),h(`button`,{type:`button`,onClick:()=>ei([e]),children:v(`Hide`)})]}),h(`ul`,{class:`plain`,children:r.map(e=>h(`li`,{children:h(`button`,{type:`button`,class:`words`,onClick:()=>void D(Xr([e])),children:[h(X,{type:k.entities.get(e)?.type??n}),` `,h(`bdi`,{children:I(e)})]})},e))})]})}function Ul({id:e}){let t=Y(async t=>{let{node:n}=await C(`Reading the evidence`,Ke,{id:e},t);return!n||!(`kind`in n)?null:(P({entities:[T(n.source),T(n.target)],relations:[E(n)]}),n)},[e]),n=k.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(Wl,{id:n.source}),` `,h(`span`,{class:`verb`,children:K(n)}),` `,h(Wl,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>ti([e]),children:v(`Keep only its ends`)})}),t&&h(Z,{claim:t,role:t.role,children:K(t)})]}):null}function Wl({id:e}){let t=k.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>U([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function Gl({ids:e}){let[t,n]=e,r=e.every(e=>k.entities.get(e)?.type===`Person`),i=e=>xr({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:y(e.length,`{n} selected`,`{n} selected`)}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(X,{type:k.entities.get(e)?.type??`Person`}),` `,h(Al,{id:e})]},e))}),h(kl,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:v(`How are they linked?`)}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:v(`Were they together?`)})]})]})}var Kl=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function ql(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(Jl,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function Jl(){let[e,t]=a(!1);i(()=>{D(tr(Kl.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...Kl.filter(Yl),...Xl()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>xr(e),children:h(Zl,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function Yl({a:e,b:t}){return[e,t].every(e=>e===null||k.entities.has(e))}function Xl(){let e=[...M.value.entities].map(e=>k.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function Zl({question:{kind:t,a:n,b:r}}){let i=h(Ql,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(Ql,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(Ql,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]});default:return i}}function Ql({id:e}){return h(`bdi`,{children:e===null?``:O(I(e),60)})}function $l(){let{selected:e}=j.value,[t]=e;if(t===void 0)return h(ql,{});if(e.length>1)return h(Gl,{ids:e});let n=j.value.groups.find(({id:e})=>e===t);if(n)return h(Hl,{group:n},t);let r=Pn(t);return r?h(Bl,{...r},t):k.relations.has(t)?h(Ul,{id:t},t):h(Fl,{id:t},t)}var eu=200,tu=new Intl.Collator(`en`);function nu(){let{entities:e,lines:t,flows:n}=M.value;return h(`div`,{class:`tables`,children:[h(ru,{ids:[...e]}),n.length>0&&h(iu,{flows:n}),h(au,{lines:t})]})}function ru({ids:t}){let[n,r]=a(eu),{selected:i,nodes:o}=j.value,s=t.sort((e,t)=>tu.compare(I(e),I(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:y(t.length,`{n} entity drawn`,`{n} entities drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:v(`Name`)}),h(`th`,{scope:`col`,children:v(`What`)}),h(`th`,{scope:`col`,class:`number`,children:v(`Links`)}),h(`th`,{scope:`col`,children:v(`Walk`)})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=k.entities.get(e),n=M.value.hiddenDegree.get(e)??0;return h(`tr`,{class:ou(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?Yr(e):U([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(su,{id:e})]}),h(`td`,{children:Te[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,v(`{n} not drawn`,{n:x(n)}),`)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void D(Hr(e)),children:o.get(e)?.expanded?v(`collapse`):v(`expand`)})})]},e)})})]}),h(cu,{rest:s.length-n,onClick:()=>r(n+eu)})]})}function iu({flows:t}){let[n,r]=a(eu);return h(e,{children:[h(`table`,{children:[h(`caption`,{children:y(t.length,`{n} flow drawn`,`{n} flows drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:v(`From`)}),h(`th`,{scope:`col`,children:v(`To`)}),h(`th`,{scope:`col`,class:`number`,children:v(`People`)}),h(`th`,{scope:`col`,class:`number`,children:v(`For certain`)})]})}),h(`tbody`,{children:t.slice(0,n).map(e=>h(`tr`,{class:ou(R(e)),children:[h(`th`,{scope:`row`,children:h(`button`,{type:`button`,class:`words`,"aria-pressed":j.value.selected.includes(R(e)),onClick:()=>U([R(e)]),children:h(`bdi`,{children:I(e.from)})})}),h(`td`,{children:h(`bdi`,{children:I(e.to)})}),h(`td`,{class:`number`,children:x(e.people)}),h(`td`,{class:`number`,children:x(e.certain)})]},R(e)))})]}),h(cu,{rest:t.length-n,onClick:()=>r(n+eu)})]})}function au({lines:t}){let[n,r]=a(eu),{selected:i,asOf:o}=j.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:y(t.length,`{n} link drawn`,`{n} links drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:v(`Link`)}),h(`th`,{scope:`col`,children:v(`When`)}),h(`th`,{scope:`col`,children:v(`Standing`)}),o&&h(`th`,{scope:`col`,children:v(`In {date}`,{date:o})})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:ou(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>U([e.id]),children:[h(`bdi`,{children:I(e.source)}),` `,K(e),` `,h(`bdi`,{children:I(e.target)})]}),h(su,{id:e.id})]}),h(`td`,{children:Ae(e.period)}),h(`td`,{children:De[e.standing].name}),o&&h(`td`,{children:t?ke[t]:`…`})]},e.id))})]}),h(cu,{rest:t.length-n,onClick:()=>r(n+eu)})]})}function ou(e){let{selected:t,highlighted:n}=j.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function su({id:e}){return j.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:[` `,v(`in the answer`)]}):null}function cu({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[S(e,`more row`),`…`]}):null}var lu=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function uu(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(V.value=lu[(lu.findIndex(({id:e})=>e===V.value)+t+lu.length)%lu.length].id,document.getElementById(`tab-${V.value}`)?.focus(),e.preventDefault())},children:lu.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":V.value===e,"aria-controls":`panel`,tabIndex:V.value===e?0:-1,onClick:()=>V.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${V.value}`,tabIndex:0,children:[V.value===`details`&&h($l,{}),V.value===`ask`&&h(Tl,{}),V.value===`table`&&h(nu,{})]})]})}function du(){let{entities:t,lines:n,flows:r,hiddenLines:i,hiddenEntities:a,hiddenDegree:o}=M.value,s=[...o.values()].reduce((e,t)=>e+t,0),c=[[S(t.size,`entity`,`entities`),...r.length>0?[S(r.length,`flow`)]:[],S(n.length,`link`)].join(`, `),s>0&&y(s,`{n} link to what is not drawn`,`{n} links to what is not drawn`),a>0&&y(a,`{n} entity left out by the legend`,`{n} entities left out by the legend`),i.filter>0&&y(i.filter,`{n} link left out by the legend`,`{n} links left out by the legend`),i.date>0&&y(i.date,`{n} link that did not hold in {date}`,`{n} links that did not hold in {date}`,{date:j.value.asOf})];return h(e,{children:[h(`p`,{class:`status`,children:c.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:N.value})]})}var fu=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,pu=m(()=>{yn.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of k.relationsBetween(bn.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:Sn.value});function mu(){let{asOf:e}=j.value,t=pu.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?Cn:F)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":v(`Time`),children:[h(gu,{first:r,last:i-1}),h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>F({do:`setDate`,asOf:e.checked?null:String(i-1)})}),v(`any time`)]}),h(`input`,{type:`range`,"aria-label":v(`Year`),"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":v(`Date: a year, a month or a day`),placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||fu.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&F({do:`setDate`,asOf:t||null})}})]})}var hu=1100;function gu({first:e,last:t}){let[n,r]=a(!1);return i(()=>{if(!n)return;let i=j.peek().asOf===null?e:Number(j.peek().asOf.slice(0,4));F({do:`setDate`,asOf:String(i>=t?e:i)});let a=setInterval(()=>{let e=Number(j.peek().asOf?.slice(0,4)??t);e>=t?r(!1):Cn({do:`setDate`,asOf:String(e+1)})},hu);return()=>clearInterval(a)},[n]),h(`button`,{type:`button`,class:`icon`,title:v(n?`Pause`:`Play`),"aria-pressed":n,onClick:()=>r(!n),children:h(J,{name:n?`pause`:`play`,label:v(n?`Pause`:`Play`)})})}var _u=(function(){let e=typeof document<`u`&&document.createElement(`link`).relList;return e&&e.supports&&e.supports(`modulepreload`)?`modulepreload`:`preload`})(),vu=function(e,t){return new URL(e,t).href},yu={},bu=function(e){return e.pathname.endsWith(`.css`)},xu=function(e,t,n){if(t in e)return e[t];let r=n();if(!r){e[t]=void 0;return}let i=r.then(()=>{e[t]=void 0},n=>{throw e[t]=void 0,n});return e[t]=i,i},Su=function(e,t,n){let r=Promise.resolve();if(t&&t.length>0){let e,i=document.querySelector(`meta[property=csp-nonce]`),a=i?.nonce||i?.getAttribute(`nonce`);function o(e){return Promise.all(e.map(e=>Promise.resolve(e).then(e=>({status:`fulfilled`,value:e}),e=>({status:`rejected`,reason:e}))))}function s(e){return import.meta.resolve?new URL(import.meta.resolve(e)):new URL(e,import.meta.url)}r=o(t.map(t=>{t=vu(t,n);let r=s(t),i=bu(r);return xu(yu,r.href,()=>{if(e===void 0){e={all:new Set,styles:new Set};let t=document.getElementsByTagName(`link`);for(let n=t.length-1;n>=0;n--){let r=t[n];e.all.add(r.href),r.rel===`stylesheet`&&e.styles.add(r.href)}}if((i?e.styles:e.all).has(r.href))return;let t=document.createElement(`link`);if(t.rel=i?`stylesheet`:_u,i||(t.as=`script`),t.crossOrigin=``,t.href=r.href,a&&t.setAttribute(`nonce`,a),document.head.appendChild(t),i)return new Promise((e,n)=>{let i=a=>{t.removeEventListener(`load`,i),t.removeEventListener(`error`,i),a.type===`error`?n(Error(`Unable to preload CSS for ${r}`)):e(a)};t.addEventListener(`load`,i),t.addEventListener(`error`,i)})})}).filter(e=>e!==void 0))}function i(e){let t=new Event(`vite:preloadError`,{cancelable:!0});if(t.payload=e,window.dispatchEvent(t),!t.defaultPrevented)throw e}return r.then(t=>{for(let e of t||[])e.status===`rejected`&&i(e.reason);return e().catch(i)})},Cu=`ties-language`,wu={en:async()=>({}),it:async()=>(await Su(async()=>{let{it:e}=await import(`./it-BTvwF64D.js`);return{it:e}},[],import.meta.url)).it,zh:async()=>(await Su(async()=>{let{zh:e}=await import(`./zh-DkI8uAf5.js`);return{zh:e}},[],import.meta.url)).zh};function Tu(e){try{localStorage.setItem(Cu,e)}catch{}D(Eu(e))}async function Eu(e){_e.value=await wu[e](),ve.value=e}function Du(){let e=e=>ge.find(t=>e.toLowerCase().split(`-`)[0]===t);try{let t=e(localStorage.getItem(Cu)??``);if(t)return t}catch{}return navigator.languages.map(e).find(e=>e!==void 0)??`en`}async function Ou(){g(()=>{document.documentElement.lang=ve.value}),await Eu(Du()).catch(()=>{})}var ku={en:`English`,it:`Italiano`,zh:`中文`};function Au(){return h(`select`,{class:`language`,"aria-label":v(`Language`),value:ve.value,onChange:({currentTarget:e})=>Tu(e.value),children:ge.map(e=>h(`option`,{value:e,lang:e,children:ku[e]},e))})}var ju=r(re());ie(()=>{ju.value=re()});function Mu(){let{token:t,refused:n}=ju.value,r=Y(async()=>t===null?null:ce(),[t]);return t===null?n?h(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:h(`p`,{class:`account`,children:[r&&h(e,{children:[h(`bdi`,{children:r.name}),` `,h(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),h(`button`,{type:`button`,class:`small`,onClick:oe,children:`Sign out`})]})}async function Nu(e,t){return vt(e,void 0,async e=>{for(;;){let n=await Pu(t,e);if(typeof n!=`string`)return n;ft.value=n,await Ct(e)}})}async function Pu(e,t){let n;try{let r=await se(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(yt(n))return`database`;throw bt(n)}function Fu(e){let{width:t,height:n,palette:r,drawing:i}=e,a=ca(i.lines),o=i.flows.reduce((e,{people:t})=>Math.max(e,t),1);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.flows.map(t=>Ru(t,o,e)),...i.lines.map(t=>Lu(t,a.get(t.relation.id)??$i,e)),...[...i.entities].map(t=>Iu(t,e)),Hu(e),`</svg>`].join(`
`)}function Iu(e,t){let{entities:n,view:r,toScreen:i,palette:a}=t,o=n.get(e),{x:s,y:c}=i(r.nodes.get(e)),l=Bu(e,t),u=r.selected.includes(e)?a.ink:r.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${Uu(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${Ko[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Lu({relation:e,verdict:t},n,r){let{view:i,entities:a,toScreen:o,palette:s}=r,c=o(i.nodes.get(e.source)),l=o(i.nodes.get(e.target)),u=i.selected.includes(e.id)?s.ink:i.highlighted.includes(e.id)?s.accent:null,d=u??s.standings[e.standing],f=`<title>${Uu(`${a.get(e.source).name} ${Se[e.kind].out} ${a.get(e.target).name}`)}</title>`,p=Bu(e.target,r);if(e.source===e.target){let t=12+.4*p;return`<circle cx="${$(c.x)}" cy="${$(c.y-p-.75*t)}" r="${$(t)}" fill="none" stroke="${d}" stroke-width="${di[e.standing]}">${f}</circle>`}if(n!==$i)return zu(Pi(c,l,n),{radius:p,color:d,width:di[e.standing]+(u?1.4:0),verdict:t??`CERTAIN`,title:f});let m=Math.hypot(l.x-c.x,l.y-c.y)-p-2,h=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,g=Vu(e.standing,t??`CERTAIN`,Math.max(m-8,0),d,u?1.4:0),_=`<path d="M${$(m)} 0l-8 -4v8z" fill="${d}"/>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(h)})">${f}${g}${_}</g>`}function Ru(e,t,n){let{entities:r,view:i,toScreen:a,palette:o}=n,s=Pi(a(i.nodes.get(e.from)),a(i.nodes.get(e.to)),ia),c=`<title>${Uu(`${r.get(e.from).name} → ${r.get(e.to).name}: ${e.people}`)}</title>`,l=ra(e.people,t);return`<g opacity="0.6">${zu(s,{radius:Bu(e.to,n),color:o.flow,width:l,verdict:aa(e),title:c})}</g>`}function zu({from:e,control:t,to:n},{radius:r,color:i,width:a,verdict:o,title:s}){let c=Math.hypot(n.x-t.x,n.y-t.y)||1,[l,u]=[(n.x-t.x)/c,(n.y-t.y)/c],d=5+1.5*a,f=e=>({x:n.x-l*e,y:n.y-u*e}),[p,m]=[f(r+2),f(r+2+d)],h=d/2,g=[p,{x:m.x-u*h,y:m.y+l*h},{x:m.x+u*h,y:m.y-l*h}],_=Wo[o]?` stroke-dasharray="${Wo[o]}"`:``;return`<g>${s}<path d="${`M${$(e.x)} ${$(e.y)}Q${$(t.x)} ${$(t.y)} ${$(m.x)} ${$(m.y)}`}" fill="none" stroke="${i}" stroke-width="${$(a)}"${_}/><path d="M${g.map(({x:e,y:t})=>`${$(e)} ${$(t)}`).join(`L`)}z" fill="${i}"/></g>`}function Bu(e,{entities:t,drawing:n,scale:r}){return r(Xi(t.get(e).degree,n.maxDegree))}function Vu(e,t,n,r,i=0){let a=Wo[t]?` stroke-dasharray="${Wo[t]}"`:``;return Vo(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${di[e]+i}"${a}/>`).join(``)}function Hu({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...fe.filter(e=>a.has(e)).map(e=>[`<path d="${Ko[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,Te[e].one]),...pe.filter(e=>o.has(e)).map(e=>[Vu(e,`CERTAIN`,28,r.standings[e]),De[e].name]),...t.asOf===null?[]:me.map(e=>[Vu(`STATED`,e,28,r.standings.STATED),`${ke[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${Uu(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function Uu(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Wu(){let e=z.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return Fu({drawing:M.value,view:j.value,entities:k.entities,palette:W(),toScreen:t,scale:n,...e.dimensions()})}async function Gu(){let e=new Image,t=URL.createObjectURL(new Blob([Wu()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function Ku(e,t){return Nu(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function qu(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var Ju=1e3;function Yu(e,t){let n=e.slice(0,Ju),r=e.length>Ju?`${Ju.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
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
`}function Xu(e){return`./#query=${encodeURIComponent(e)}`}function Zu(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...M.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(J,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void D(Qu()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void D(Gu().then(e=>qu(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>qu(new Blob([Wu()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void D(Ku(`csv`,r).then(e=>qu(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void D(Ku(`graphml`,r).then(e=>qu(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Xu(Yu(r,j.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Qu(){try{await navigator.clipboard.writeText(location.href),N.value=`The link is in the clipboard.`}catch{N.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function $u(){let{past:e,future:t}=A.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(ms,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void D(Xr([e]))}),h(Mu,{}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:$n,children:h(J,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:er,children:h(J,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void D(Zn()),children:h(J,{name:`arrange`,label:`Arrange anew`})}),h(Au,{}),h(Zu,{}),h(`button`,{type:`button`,class:`icon`,title:si()?`Light`:`Dark`,onClick:()=>{ii.value=si()?`light`:`dark`},children:h(J,{name:si()?`sun`:`moon`,label:si()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>br.value=!0,children:h(J,{name:`keys`,label:`Help on keys`})})]})]})}function ed(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":v(`Zoom`),children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>z.value?.zoom(1/e),children:h(J,{name:`plus`,label:v(`Nearer`)})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>z.value?.zoom(e),children:h(J,{name:`minus`,label:v(`Farther`)})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>Kr(),children:h(J,{name:`fit`,label:v(`Show all`)})})]})}async function td({view:e,camera:t,question:n,tab:r}){let i={v:1,s:id(e.nodes),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r,...e.flows.length>0?{f:e.flows.map(cd)}:{},...e.groups.length>0?{g:e.groups.map(od)}:{},...e.scene?{sc:e.scene}:{},...e.aside?{as:{s:id(e.aside.nodes),f:e.aside.flows.map(cd),g:e.aside.groups.map(od)}}:{}};return fd(await dd(new TextEncoder().encode(JSON.stringify(i)),new CompressionStream(`deflate-raw`)))}async function nd(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await dd(t,new DecompressionStream(`deflate-raw`)));return rd(JSON.parse(n))}catch{return null}}function rd(e){if(e.v!==1)return null;let[t,n,r]=e.cam??[];return{view:{nodes:ad(e.s),selected:e.sel,asOf:e.at,filters:{...un,...e.w},highlighted:e.lit,flows:(e.f??[]).map(ld),groups:(e.g??[]).map(sd),scene:e.sc??null,aside:e.as?{nodes:ad(e.as.s),flows:e.as.f.map(ld),groups:(e.as.g??[]).map(sd)}:null},camera:t===void 0||n===void 0||r===void 0?null:{x:t,y:n,ratio:r},question:e.q,tab:e.tab}}function id(e){let t=new Map([...e.keys()].map((e,t)=>[e,t]));return[...e].map(([e,n])=>[e,n.x,n.y,ud(n),t.get(n.addedBy??``)??-1])}function ad(e){return new Map(e.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e[a]?.[0]??null};return[String(t),o]}))}function od({id:e,of:t,type:n,members:r,x:i,y:a}){return[e,t,n,r,i,a]}function sd([e,t,n,r,i,a]){return{id:String(e),of:String(t),type:n,members:r.map(String),x:Number(i),y:Number(a)}}function cd({from:e,to:t,people:n,certain:r,possible:i}){return[e,t,n,r,i]}function ld([e,t,n,r,i]){return{from:String(e),to:String(t),people:Number(n),certain:Number(r),possible:Number(i)}}function ud({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function dd(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function fd(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var pd=`#view=`,md=200;function hd(){let e=()=>{},t=()=>{e(),D(gd()).then(()=>{e=_d()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function gd(){let e=location.hash.startsWith(pd)?await nd(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(pd)&&(N.value=`This link is damaged: it holds no view that can be read.`),ar();let t=[...e.view.nodes.keys()],n=[...e.view.groups,...e.view.aside?.groups??[]].flatMap(({members:e})=>e);await B((await tr([...new Set([...t,...n,...e.view.aside?.nodes.keys()??[]])])).map(({id:e})=>e));let r=e=>new Map([...e].filter(([e])=>k.entities.has(e))),i=r(e.view.nodes),a=e.view.aside&&{...e.view.aside,nodes:r(e.view.aside.nodes)},o=e.view.selected.filter(e=>k.entities.has(e)||k.relations.has(e)||Pn(e)!==null||ln(e));A.value=rn({...e.view,nodes:i,aside:a,selected:o}),H.value=e.question,gr.value=_r(e.question,e.view.asOf),V.value=e.tab,e.camera?z.value?.setCamera(e.camera):z.value?.fit();let s=t.length-i.size;N.value=s>0?`${s} of the entities in this link are not in the database any more.`:``}function _d(){let e=0,t=g(()=>{let t={view:j.value,question:H.value,tab:V.value};Gn.value,clearTimeout(e),e=setTimeout(()=>{td({...t,camera:z.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,pd+e)})},md)});return()=>{clearTimeout(e),t()}}function vd(){return is(),i(An,[]),i(dr,[]),i(hd,[]),h(e,{children:[h($u,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(ho,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(ko,{}),h(Zo,{}),h(Co,{}),h(qo,{}),h(ed,{}),h(`footer`,{children:[h(mu,{}),h(du,{})]})]}),h(uu,{})]}),h(Po,{}),h(Ro,{}),h(os,{})]})}var yd=10,bd=3,xd=800,Sd=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=Cd(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(wd(r,e)),i};function Cd(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function wd(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*yd])),a=new Float32Array(e.length*yd);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*yd)});let o=new Float32Array(n.length*bd);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*bd),a[r+6]+=1,a[s+6]+=1});let s=e.length>xd,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var Td=document.getElementById(`explorer`);if(!Td)throw Error(`index.html has no element with the id "explorer"`);ae(),Hn(Sd),await Ou(),_(h(vd,{}),Td);