import"./rolldown-runtime-WkwZ5CU-.js";import{_ as e,a as t,c as n,d as r,f as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,r as p,s as m,t as h,u as g,v as _}from"./vendor-7z8VDRyV.js";var ee=`ties-token`,te=new Set,v={token:ue(),refused:!1};function ne(){return v}function re(e){return te.add(e),()=>te.delete(e)}function ie(){ce(),addEventListener(`hashchange`,({oldURL:e})=>{ce()&&(location.hash===``&&history.replaceState(history.state,``,e),location.reload())})}function ae(){le({token:null,refused:!1}),location.reload()}async function oe(e,t={}){let{token:n}=v,r=new Headers(t.headers);if(n===null||r.has(`Authorization`))return fetch(e,t);r.set(`Authorization`,`Bearer ${n}`);let i=await fetch(e,{...t,headers:r});return i.status===401?(v.token===n&&le({token:null,refused:!0}),fetch(e,t)):i}async function se(){try{return(await(await oe(`./graphql`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({query:`{ me { name role } }`})})).json()).data?.me??null}catch{return null}}function ce(){let e=location.hash.slice(1).split(`&`),t=e.find(e=>e.startsWith(`token=`));if(t===void 0)return!1;let n=e.filter(e=>e!==t).join(`&`);history.replaceState(history.state,``,location.pathname+location.search+(n&&`#${n}`));let r=t.slice(6);return/^[\w.~+/=-]+$/.test(r)&&le({token:r,refused:!1}),!0}function le(e){v=e;try{e.token===null?sessionStorage.removeItem(ee):sessionStorage.setItem(ee,e.token)}catch{}te.forEach(e=>e())}function ue(){try{return sessionStorage.getItem(ee)}catch{return null}}var de=[`Person`,`Company`,`Project`,`Team`,`Place`,`Event`],fe=[`STATED`,`REPORTED`,`INFERRED`,`PLANNED`,`OPINION`,`DISPUTED`,`RETRACTED`],pe=[`CERTAIN`,`POSSIBLE`,`UNKNOWN`];function me(e,t){return e.source===t?e.target:e.source}var y={EMPLOYED_BY:{out:`worked at`,in:`employed`},MEMBER_OF:{out:`member of`,in:`had as member`},FOUNDED:{out:`founded`,in:`founded by`},WORKS_ON:{out:`works on`,in:`worked on by`},PRODUCT_OF:{out:`product of`,in:`makes`},PART_OF:{out:`part of`,in:`includes`},BASED_IN:{out:`based in`,in:`home of`},RECRUITS_FROM:{out:`tries to hire from`,in:`sought after by`},RECRUITS_IN:{out:`tries to hire in`,in:`hiring ground of`},INVOLVED_IN:{out:`took part in`,in:`involved`}},he=Object.keys(y),ge={Person:{one:`person`,many:`people`},Company:{one:`company`,many:`companies`},Project:{one:`project`,many:`projects`},Team:{one:`team`,many:`teams`},Place:{one:`place`,many:`places`},Event:{one:`event`,many:`events`}},_e={STATED:{name:`stated`,meaning:`the source says so itself`},REPORTED:{name:`reported`,meaning:`the source says that somebody says so`},INFERRED:{name:`inferred`,meaning:`read out of the context`},PLANNED:{name:`planned`,meaning:`announced, proposed or rumoured: not true yet`},OPINION:{name:`opinion`,meaning:`somebody's judgement`},DISPUTED:{name:`disputed`,meaning:`somebody denies it`},RETRACTED:{name:`retracted`,meaning:`the source took it back`}},ve={CERTAIN:`certain`,POSSIBLE:`possible`,UNKNOWN:`unknown`,NONE:`not so`};function b(e,t,n=`${t}s`){return`${e.toLocaleString(`en`)} ${e===1?t:n}`}function ye(e){let t=e.inferred?` (inferred)`:``;return be(e)+t}function be({start:e,end:t,status:n}){return e&&t?e===t?`in ${e}`:`${e} to ${t}`:e?{CURRENT:`since ${e}`,ENDED:`from ${e}; end not known`,UNKNOWN:`from ${e}; whether it goes on is not known`}[n]:t?`until ${t}; start not known`:{CURRENT:`goes on; start not known`,ENDED:`ended; no dates known`,UNKNOWN:`no dates known`}[n]}function xe({least:e,most:t}){return e===0&&t===0?`no day`:e===0?t===null?`how long is not known`:`at most ${b(t,`day`)}`:t===null?`at least ${b(e,`day`)}`:e===t?b(e,`day`):`${e.toLocaleString(`en`)} to ${b(t,`day`)}`}var Se={name:`Evidence`,text:`query Evidence($id: ID!, $claims: Int!, $after: String) {
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
}`},Ce={name:`RelationEvidence`,text:`query RelationEvidence($id: ID!) {
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
}`},we={name:`DocumentText`,text:`query DocumentText($id: ID!) {
  document(id: $id) {
    id
    title
    language
    url
    recordedAt
    text
  }
}`},Te={name:`FindByName`,text:`query FindByName($text: String!, $kinds: [EntityKind!], $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Oe={name:`LinksOf`,text:`query LinksOf($id: ID!, $kinds: [RelationKind!], $first: Int!, $after: String) {
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
}`},Ne={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
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
}`},Pe={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
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
}`},Fe={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
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
}`},Ie={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
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
  degree
  openLists
  ... on Company {
    category
  }
  ... on Project {
    category
  }
}`},Re={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
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
}`},ze={name:`PathsBetween`,text:`query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $together: Boolean!, $avoid: AvoidInput, $limit: Int!) {
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
}`},Be={name:`KindsOf`,text:`query KindsOf($id: ID!) {
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
}`},Ve=r(null),x=r([]),He=class extends Error{code;constructor(e,t){super(e),this.code=t}},Ue=`./graphql`,We=500,Ge=5e3;async function S(e,t,n,r){return Ke(e,r,async e=>{for(let r=1;;r++){let i=await Ye(t,n,e).catch(e=>{if(r===1&&e instanceof He&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await Ze(e)}})}async function Ke(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};x.value=[...x.peek(),a];try{return await n(i)}finally{x.value=x.peek().filter(e=>e!==a)}}function qe(e){return e?.extensions?.code===`UNAVAILABLE`}function Je(e){return new He(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function C(e){if(e===null)throw Je(void 0);return e}async function Ye({text:e,name:t},n,r){let i;try{i=await(await oe(Ue,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),Ve.value=`server`,`unavailable`}let[a]=i.errors??[];if(qe(a))return Ve.value=`database`,`unavailable`;if(Ve.value=null,a||!i.data)throw Je(a);return i.data}var Xe=null;async function Ze(e){Xe??=Qe().finally(()=>{Xe=null}),await Promise.race([Xe,$e(e)]),e.throwIfAborted()}async function Qe(){for(let e=We;;e=Math.min(e*2,Ge))if(await new Promise(t=>setTimeout(t,e)),await Ye(Me,{},AbortSignal.timeout(Ge)).catch(()=>`unavailable`)!==`unavailable`)return}function $e(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function w(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function T(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}function et({from:e,to:t,people:n,certain:r,possible:i}){return{from:e.id,to:t.id,people:n,certain:r,possible:i}}var tt=1e3,nt=1e5,rt=100;async function it(e){let t=Object.values(await S(`Looking for the best connected`,Ee,{first:e})).map(C);return{entities:t.flatMap(({nodes:e})=>e.map(w)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function at(e,t){let{nodes:n}=C((await S(`Looking for flows between companies`,Le,{during:t===null?null:{start:t,end:t},first:e})).talentFlows);return{entities:n.flatMap(({from:e,to:t})=>[w(e),w(t)]),flows:n.map(et)}}async function ot(e,t,n){let{nodes:r,edges:i}=C((await S(`Looking around`,Ae,{ids:[...e],asOf:t,limit:n})).neighbourhood);return{entities:r.map(w),relations:i.map(T)}}async function st(e){return Ke(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of ht(e,tt)){let{nodes:e}=await S(`Looking up`,De,{ids:r},t);n.push(...C(e).filter(mt).map(w))}return n})}async function ct(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await S(`Asking for neighbours`,Oe,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[w(a),...o.map(({other:e})=>w(e))],relations:o.map(e=>T(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function lt(e){return Ke(`Asking for the links of ${b(e.length,`entity`,`entities`)}`,void 0,t=>ut(e,t))}async function ut(e,t){let n={entities:[],relations:[]};for(let r of ht(e,Math.floor(nt/401))){let{nodes:e}=await S(`Asking for links`,ke,{ids:r,first:rt},t);for(let t of C(e))t&&`relations`in t&&dt(n,t.relations.edges)}return n}function dt(e,t){for(let{node:n,other:r}of t)e.relations.push(T(n)),e.entities.push(w(r))}async function ft(e,t){let{node:n}=await S(`Counting links`,Be,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of he)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function pt(e,t,n){return Ke(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of ht(e,tt)){let{nodes:e}=await S(`Asking`,je,{ids:i,on:t},n);for(let t of C(e))t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function mt(e){return e!==null&&`degree`in e}function*ht(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}var gt=r(null);async function E(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(gt.value=e instanceof He?e.message:`Something went wrong: ${String(e)}`)}}function _t(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function vt(e,t,n){let r=_t(e,t),i=r+_t(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function D(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function yt(e){return`\u2068${e}\u2069`}function bt(e,t,n){let r=xt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=St(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=Ct(r,t,o);return{entities:r,lines:a,flows:e.flows.filter(({from:e,to:t})=>r.has(e)&&r.has(t)),maxDegree:[...r].reduce((e,n)=>Math.max(e,t.entities.get(n).degree),0),hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function xt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function St(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function Ct(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var wt=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function Tt(e){return{past:[],present:e,future:[]}}function Et(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function Dt(e,t){return{...e,present:t}}function Ot(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function kt(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var At={types:[],kinds:[],standings:[],verdicts:[]},jt={nodes:new Map,selected:[],asOf:null,filters:At,highlighted:[],flows:[],scene:null,aside:null};function Mt(e,t){switch(t.do){case`add`:return Nt(e,t);case`stage`:return Pt(e,t);case`leaveStage`:return e.aside?{...e,...e.aside,scene:null,aside:null,highlighted:[],selected:[]}:e;case`collapse`:return Lt(Ft(e,[t.id],{expanded:!1}),t.removed);case`hide`:return Lt(e,t.ids);case`keep`:return Lt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return Ft(e,t.ids,{pinned:t.pinned});case`move`:return It(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0&&!e.scene?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function Nt(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:Rt(r),y:Rt(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return Ft({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted,flows:t.flows??e.flows},t.expanded,{expanded:!0})}function Pt(e,{scene:t,positions:n,flows:r,highlight:i}){let a=e.aside??{nodes:e.nodes,flows:e.flows};return Nt({...e,nodes:new Map,flows:r,scene:t,aside:a},{do:`add`,positions:n,addedBy:null,expanded:[],select:[],highlight:i})}function Ft(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function It(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:Rt(r),y:Rt(i)})}return{...e,nodes:n}}function Lt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function Rt(e){return Math.round(e*10)/10}var O=new wt,zt=r(0),k=r(Tt(jt)),A=m(()=>k.value.present),Bt=m(()=>A.value.nodes),Vt=r(new Map),j=m(()=>(zt.value,bt(A.value,O,Vt.value))),M=r(``);function N({entities:e=[],relations:t=[]}){O.add(e,t),zt.value++}function P(e){k.value=Et(k.value,Mt(A.value,e))}function Ht(e){k.value=Dt(k.value,Mt(A.value,e))}function Ut(){c(()=>{k.value=Ot(k.value),M.value=`Undone.`})}function Wt(){c(()=>{k.value=kt(k.value),M.value=`Redone.`})}function F(e){return O.entities.get(e)?.name??e}var Gt=80;function I(e){return yt(D(F(e),Gt))}var L=new Map,Kt=30,qt=new AbortController;function Jt(){let e=m(()=>A.value.asOf);return g(()=>{let t=e.value;if(zt.value,qt.abort(),t===null){Vt.value=new Map;return}let r=L.get(t)??new Map,i=[...O.relationsBetween(Bt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){Vt.value=r;return}qt=new AbortController;let a=async e=>{let n=new Map([...r,...await pt(i,t,e)]);Yt(t,n),Vt.value=n};n(()=>void E(a(qt.signal)))})}function Yt(e,t){L.delete(e),L.set(e,t);for(let e of L.keys()){if(L.size<=Kt)break;L.delete(e)}}function Xt(e,t,n){return[...Zt(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||Zt(e,t,r).size===1})}function Zt(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=me(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var Qt=Math.PI*(3-Math.sqrt(5)),$t=46;function en(e,t){return Array.from({length:t},(t,n)=>{let r=$t*Math.sqrt(n+1),i=n*Qt;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function tn(e,t,n){let r=nn(e,t),i=$t*(1+Math.sqrt(n)*.75);return en({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function nn(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var R=r(null),rn=r(0),an=null;function on(e){an=e}var sn=(e,t,n)=>{if(!an)throw Error(`no layout is installed`);return an(e,t,n)},cn=null,ln=2e3,un=2e3;async function dn(e,{fit:t=!1}={}){if(e.size===0)return;fn();let n={controller:new AbortController,latest:new Map};cn=n;let r=new Map([...A.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...O.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=A.value.flows.map(({from:e,to:t})=>({source:e,target:t})),o=[...i,...a.filter(({source:e,target:t})=>r.has(e)&&r.has(t))],s=0,c=e=>{n.latest=e;let t=performance.now();t-s>(r.size>ln?un:0)&&(s=t,R.value?.preview(e))};try{n.latest=await Ke(`Arranging`,n.controller.signal,t=>sn({positions:r,links:o,free:e},c,t))}catch(e){if(!n.controller.signal.aborted)throw e}cn===n&&(fn(),t&&R.value?.fit())}function fn(){if(cn){let{controller:e,latest:t}=cn;cn=null,Ht({do:`move`,positions:t}),e.abort()}}async function pn(){fn();let e=new Map([...A.value.nodes].filter(([,e])=>!e.pinned));P({do:`move`,positions:e}),await dn(new Set(e.keys()),{fit:!0})}function mn(e,t){P({do:`move`,positions:new Map([[e,t]])})}function hn(){fn(),Ut()}function gn(){fn(),Wt()}async function _n(e){let t=await st(e);return N({entities:t}),t}async function vn(e){let t=await lt(e);return N(t),t}var yn=new Map;async function bn(e,t=null){let n=`${e} ${t??``}`;for(;Sn(e,t).length<30&&yn.get(n)!==null;){let r=await ct(e,{kinds:t&&[t],first:100,after:yn.get(n)??null});yn.set(n,r?.next??null),r&&N(r)}let r=Sn(e,t).slice(0,30);await vn(r),A.value.nodes.has(e)&&(xn(e,r),M.value=r.length>0?`${b(r.length,`neighbour`)} of ${I(e)} added.`:`All neighbours of ${I(e)} are shown already.`,await dn(new Set(r)),R.value?.reveal([e,...r]))}function xn(e,t){let{nodes:n}=A.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=tn(n.get(e),r,t.length);P({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function Sn(e,t){let n=new Set;for(let r of O.relationsOf(e)){let i=me(r,e);(t===null||r.kind===t)&&!A.value.nodes.has(i)&&O.entities.has(i)&&n.add(i)}let r=e=>O.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function Cn(e){let t=Xt(A.value,O,e);P({do:`collapse`,id:e,removed:t}),M.value=`${b(t.length,`neighbour`)} of ${I(e)} removed.`}async function wn(e){A.value.nodes.get(e)?.expanded?Cn(e):await bn(e)}function z(e){Ht({do:`select`,ids:e})}function Tn(e){let t=A.value.selected.filter(e=>O.entities.has(e));z(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function En(e,t=[]){let n=e.filter(e=>!A.value.nodes.has(e)),r=n.filter(e=>!O.entities.has(e));r.length>0&&await _n(r),await vn(n);let i=n.filter(e=>O.entities.has(e)),a=Dn(i);i.length>0||t.length>0?P({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?A.value.selected:e,highlight:t}):z(e),await dn(new Set(i)),R.value?.reveal(e)}function Dn(e){let{nodes:t}=A.value,n=[...t.values()],r=n.length>0?{x:On(n.map(({x:e})=>e)),y:On(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...O.relationsOf(a)].map(e=>me(e,a)).find(e=>t.has(e)),[o]=tn(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function On(e){return e.reduce((e,t)=>e+t,0)/e.length}function kn(e){let t=e.filter(e=>A.value.nodes.has(e));t.length>0&&(P({do:`hide`,ids:t}),M.value=`${t.map(I).join(`, `)} hidden.`)}function An(e){let t=e.flatMap(e=>{let t=O.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(P({do:`keep`,ids:t}),M.value=`Only ${t.map(I).join(`, `)} kept.`)}function jn(e){let t=e.filter(e=>A.value.nodes.has(e)),n=!t.every(e=>A.value.nodes.get(e)?.pinned);t.length>0&&(P({do:`pin`,ids:t,pinned:n}),M.value=`${t.map(I).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var Mn=`ties-theme`,Nn=r(Ln()),Pn=matchMedia(`(prefers-color-scheme: dark)`),Fn=r(Pn.matches);Pn.addEventListener(`change`,({matches:e})=>{Fn.value=e});function In(){return Nn.value===`system`?Fn.value:Nn.value===`dark`}function Ln(){try{let e=localStorage.getItem(Mn);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=In()?`dark`:`light`;try{localStorage.setItem(Mn,Nn.value)}catch{}});var Rn={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,flow:`#d98b45`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},zn={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,flow:`#b8743a`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},Bn={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function B(){return In()?zn:Rn}var Vn=150,Hn=2500,Un=new WeakSet;function Wn(e){return Un.has(e)}var Gn=class{#e;#t=new AbortController;#n=0;#r=Vn;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),Kn(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?Hn:Vn,this.#e.getGraph().size>5e3&&(Un.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),Un.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),Un.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){Un.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function Kn(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{Un.has(e)||n(t)})}function qn(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),Jn(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),mn(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function Jn(e,t,n){let r=e.getGraph();Wn(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Yn={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function Xn(e){if(e.ctrlKey||e.metaKey)return;let t=Yn[e.key];if(t)Zn(t,e);else if(!Qn(e.key,e.shiftKey))return;e.preventDefault()}function Zn(e,t){let[n]=A.value.selected,r=n===void 0?void 0:A.value.nodes.get(n);if(t.altKey&&r&&n)mn(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;R.value?.pan(t*e.x,t*e.y)}else $n(e)}function Qn(e,t){let{selected:n}=A.value,[r]=n;switch(e){case`Enter`:return r&&O.entities.has(r)&&E(wn(r)),!0;case` `:return nr(t),!0;case`h`:case`Delete`:return kn(n),!0;case`p`:return jn(n),!0;case`k`:return An(n),!0;case`+`:case`=`:return R.value?.zoom(1/1.4),!0;case`-`:return R.value?.zoom(1.4),!0;case`0`:return R.value?.fit(),!0;case`Escape`:return z([]),!0;default:return!1}}function $n(e){let t=er(A.value.selected[0]),n=null,r=1/0;for(let i of j.value.entities){let{x:a,y:o}=A.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==A.value.selected[0]&&(r=c,n=i)}n&&(z([n]),tr(n),R.value?.reveal([n]))}function er(e){let t=e===void 0?void 0:O.relations.get(e);return(e===void 0?void 0:A.value.nodes.get(t?.source??e))??{x:0,y:0}}function tr(e){let t=O.entities.get(e);M.value=`${I(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function nr(e){let[t]=A.value.selected;if(t===void 0)return;let n=O.relations.get(t)?.source??t,r=[n,...j.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&z([i])}function rr(e,t,{bow:n,offset:r}){let i=t.x-e.x,a=t.y-e.y,o=Math.hypot(i,a)||1,s=i+.001*-a<0?-1:1,c=2*(n*o+s*r);return{from:e,to:t,control:{x:(e.x+t.x)/2+a/o*c,y:(e.y+t.y)/2-i/o*c}}}function ir({from:e,control:t,to:n},r){let i=(e,t,n)=>(1-r)*(1-r)*e+2*r*(1-r)*t+r*r*n;return{x:i(e.x,t.x,n.x),y:i(e.y,t.y,n.y)}}var ar=r({}),or=r(`en`);function V(e,t={}){let n=ar.value[e]??e;return cr(typeof n==`string`?n:n[1],t)}function sr(e,t,n,r={}){let i=ar.value[n],[a,o]=i===void 0?[t,n]:typeof i==`string`?[i,i]:i;return cr(e===1?a:o,{...r,n:H(e)})}function H(e){return e.toLocaleString(or.value)}function cr(e,t){return e.replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}var lr=`system-ui, sans-serif`,ur=172,dr=150,fr=new Map,pr=5e3;function mr(e,t,n){let r=t+n,i=fr.get(r);if(i)return i;e.font=`500 13px ${lr}`;let a=t=>e.measureText(t).width,o=hr(t,a).map(e=>gr(e,a));e.font=`400 12px ${lr}`;let s=n?e.measureText(n).width:0;e.font=`500 13px ${lr}`;let c=o.map((e,t)=>a(e)+(t===o.length-1?s:0)),l={lines:o,suffix:{text:n,width:s},width:Math.max(...c)};return fr.size>=pr&&fr.clear(),fr.set(r,l),l}function hr(e,t){let n=e.length>400?`${e.slice(0,200)}…${e.slice(-200)}`:e;if(t(n)<=dr)return[n];let r=n.length/2,i=[...n.matchAll(/\s/g)].map(({index:e})=>e).sort((e,t)=>Math.abs(e-r)-Math.abs(t-r))[0];return i===void 0?[n]:[n.slice(0,i),n.slice(i+1)]}function gr(e,t){if(t(e)<=ur)return e;let n=[...e],[r,i]=[1,n.length-1],a=e=>`${n.slice(0,Math.ceil(e/2)).join(``)}…${n.slice(n.length-Math.floor(e/2)).join(``)}`;for(;r<i;){let e=Math.ceil((r+i)/2);t(a(e))<=ur?r=e:i=e-1}return a(r)}var U={right:0,left:1,below:2,above:3,aboveRight:4,belowRight:5,aboveLeft:6,belowLeft:7};function _r({scene:e,nodes:t},n){if(e===null)return U.right;if(e===`path`)return vr(t)?U.left:U.above;let r=t.get(n),i=[...t.values()].map(({x:e})=>e),a=(Math.min(...i)+Math.max(...i))/2;return!r||r.x>a+1?U.right:r.x<a-1?U.left:U.below}function vr(e){let[t,n]=e.values();return t!==void 0&&n!==void 0&&t.x===n.x}var yr=13,br=11,xr=15,Sr=4.5,Cr=300,wr=160,Tr=class{#e;#t=new Map;#n=[];#r=[];#i=[];constructor(e){this.#e=e,e.on(`afterRender`,()=>this.#a())}update(){let e=this.#e.getGraph(),t=t=>e.getNodeAttribute(t,`size`)+(e.getNodeAttribute(t,`forceLabel`)?1e3:0),n=new Map(e.nodes().map(e=>[e,t(e)]));this.#n=[...n.keys()].sort((e,t)=>n.get(t)-n.get(e));let r=new Map;e.forEachEdge((e,{label:t,color:n},i,a)=>{if(t!==null){let t=[...[i,a].sort(),n].join(` `);r.set(t,[...r.get(t)??[],e])}}),this.#r=[...r.values()]}hover(){return(e,t)=>{let n=t,r={x:t.x,y:t.y,radius:t.size},i=mr(e,n.label,Dr(n));kr(e,i,Or(r,i,this.#t.get(n.key)??n.side),B().ink,B())}}#a(){let e=this.#e,t=e.getCanvases().labels?.getContext(`2d`),n=e.getGraph();if(t){if(this.#i=Er(e.getContainer()),n.order<=Cr)for(let e of this.#n){let{x:t,y:n,radius:r}=this.#o(e),i=r*.8;this.#i.push([t-i,n-i,t+i,n+i])}this.#s(t);for(let e of this.#r)this.#u(t,e)}}#o(e){let t=this.#e.getNodeDisplayData(e),{x:n,y:r}=this.#e.framedGraphToViewport(t);return{x:n,y:r,radius:this.#e.scaleSize(t.size)}}#s(e){let{width:t,height:n}=this.#e.getDimensions(),r=this.#e.getGraph(),i=0;for(let a of this.#n){if(!r.hasNode(a))continue;let o=r.getNodeAttributes(a),s=this.#o(a);if(i>=wr||!o.forceLabel&&s.radius<Sr)break;let{x:c,y:l}=s;o.label&&c>-150&&l>-50&&c<t+150&&l<n+50&&this.#c(e,a,s,o)&&i++}}#c(e,t,n,r){let i=mr(e,r.label,Dr(r)),a=this.#t.get(t),o=[...new Set([...a===void 0?[]:[a],r.side,...Object.values(U)])].find(e=>this.#l(Or(n,i,e)))??(r.forceLabel?r.side:void 0);if(o===void 0)return!1;a===void 0&&this.#t.set(t,o);let s=Or(n,i,o);this.#i.push(s);let c=B();return kr(e,i,s,r.color===c.faint?c.standings.STATED:c.ink,c),!0}#l([e,t,n,r]){return this.#i.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}#u(e,t){let n=this.#e.getGraph(),[r]=t.filter(e=>n.hasEdge(e));if(r===void 0)return;let i=new Map;t.forEach(e=>n.hasEdge(e)&&i.set(n.getEdgeAttribute(e,`label`),(i.get(n.getEdgeAttribute(e,`label`))??0)+1));let a=[...i].map(([e,t])=>t>1?`${e} ×${t}`:e).join(` · `),[o,s]=n.extremities(r).map(e=>this.#o(e)),c=rr(o,s,n.getEdgeAttributes(r)),l=Math.hypot(s.x-o.x,s.y-o.y);e.font=`400 ${br}px ${lr}`;let u=e.measureText(a).width;if(u>l-o.radius-s.radius-10)return;let d=Math.atan2(s.y-o.y,s.x-o.x);for(let t of[.5,.36,.64]){let{x:n,y:r}=ir(c,t),i=Math.abs(Math.cos(d))*u/2+3,l=Math.abs(Math.sin(d))*u/2+6,f=[n-i,r-l,n+i,r+l];if(this.#l(f)){this.#i.push(f),Ar(e,a,n,r,s.x<o.x?d+Math.PI:d);return}}}};function Er(e){let{left:t,top:n}=e.getBoundingClientRect();return[...e.parentElement?.querySelectorAll(`.legend, .zoom, .caption, .stage-bar`)??[]].map(e=>{let r=e.getBoundingClientRect();return[r.left-t,r.top-n,r.right-t,r.bottom-n]})}function Dr({hiddenDegree:e=0}){return e>0?` +${H(e)}`:``}function Or({x:e,y:t,radius:n},{width:r,lines:i},a){let o=i.length*xr+1,s=(e,t)=>[e,t,e+r,t+o];switch(a){case U.left:return s(e-n-4-r,t-o/2);case U.below:return s(e-r/2,t+n+2);case U.above:return s(e-r/2,t-n-2-o);case U.aboveRight:return s(e+n*.6,t-n-o+2);case U.belowRight:return s(e+n*.6,t+n-2);case U.aboveLeft:return s(e-n*.6-r,t-n-o+2);case U.belowLeft:return s(e-n*.6-r,t+n-2);default:return s(e+n+4,t-o/2)}}function kr(e,{lines:t,suffix:n,width:r},[i,a],o,{paper:s,standings:c}){e.textAlign=`left`,t.forEach((l,u)=>{let d=a+(u+1)*xr-3,f=u===t.length-1;e.font=`500 ${yr}px ${lr}`;let p=e.measureText(l).width,m=i+(r-p-(f?n.width:0))*(t.length>1?.5:0);jr(e,yt(l),m,d,o,s),f&&n.text&&(e.font=`400 12px ${lr}`,jr(e,n.text,m+p,d,c.STATED,s))})}function Ar(e,t,n,r,i){let{ink:a,paper:o}=B();e.save(),e.translate(n,r),e.rotate(i),e.textAlign=`center`,jr(e,t,0,-4,a,o),e.restore()}function jr(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var Mr=`
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
`,Nr=`
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
`,Pr=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:Fr,UNSIGNED_BYTE:Ir,TRIANGLES:Lr}=WebGLRenderingContext,Rr=[0,1,0,-1,1,1,1,1,0,-1,1,-1],zr=8,Br=1.5,Vr=zr;function Hr(e){Vr=e?Br:zr}var Ur=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Mr,FRAGMENT_SHADER_SOURCE:Nr,METHOD:Lr,UNIFORMS:Pr,ATTRIBUTES:[{name:`a_corner`,size:2,type:Fr},{name:`a_from`,size:2,type:Fr},{name:`a_to`,size:2,type:Fr},{name:`a_radius`,size:1,type:Fr},{name:`a_size`,size:1,type:Fr},{name:`a_style`,size:3,type:Fr},{name:`a_color`,size:4,type:Ir,normalized:!0},{name:`a_id`,size:4,type:Ir,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Rr.length;e+=2,t+=2+s.length)this.array[t]=Rr[e],this.array[t+1]=Rr[e+1],this.array.set(s,t+2)}render(e){Wn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,Vr)}},Wr=`
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
`,Gr=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`],{FLOAT:W,UNSIGNED_BYTE:Kr,TRIANGLES:qr}=WebGLRenderingContext,Jr=18,Yr=Array.from({length:Jr},(e,t)=>{let[n,r]=[t/Jr,(t+1)/Jr];return[n,1,n,-1,r,1,r,1,n,-1,r,-1]}).flat(),Xr=class extends p{getDefinition(){return{VERTICES:Yr.length/2,VERTEX_SHADER_SOURCE:Wr,FRAGMENT_SHADER_SOURCE:Nr,METHOD:qr,UNIFORMS:Gr,ATTRIBUTES:[{name:`a_corner`,size:2,type:W},{name:`a_from`,size:2,type:W},{name:`a_to`,size:2,type:W},{name:`a_bend`,size:2,type:W},{name:`a_radius`,size:1,type:W},{name:`a_size`,size:1,type:W},{name:`a_style`,size:2,type:W},{name:`a_color`,size:4,type:Kr,normalized:!0},{name:`a_id`,size:4,type:Kr,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[r.x,r.y,i.x,i.y,a.bow,a.offset,i.size,a.size,a.dash,a.form,t(a.color),e];for(let e=0,t=n;e<Yr.length;e+=2,t+=2+o.length)this.array[t]=Yr[e],this.array[t+1]=Yr[e+1],this.array.set(o,t+2)}render(e){Wn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height)}},Zr=`
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
`,Qr=`
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
`,$r=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:ei,UNSIGNED_BYTE:ti,TRIANGLES:ni}=WebGLRenderingContext,ri=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],ii=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:Zr,FRAGMENT_SHADER_SOURCE:Qr,METHOD:ni,UNIFORMS:$r,ATTRIBUTES:[{name:`a_corner`,size:2,type:ei},{name:`a_position`,size:2,type:ei},{name:`a_size`,size:1,type:ei},{name:`a_style`,size:2,type:ei},{name:`a_color`,size:4,type:ti,normalized:!0},{name:`a_ring`,size:4,type:ti,normalized:!0},{name:`a_id`,size:4,type:ti,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<ri.length;e+=2,t+=2+i.length)this.array[t]=ri[e],this.array[t+1]=ri[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=Wn(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function ai(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:ii},edgeProgramClasses:{line:Ur,curve:Xr},defaultNodeType:`shape`,defaultEdgeType:`line`,enableEdgeEvents:!0,renderLabels:!1,renderEdgeLabels:!1,zIndex:!0,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{Hr(n.getGraph().size>5e3&&n.getCamera().ratio>oi)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var oi=1;function si(e){window.ties={whereIs(t){let n=A.value.nodes.get(t);if(!n||!R.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=R.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>x.value.length===0&&R.value?.isMoving()===!1}}var ci=`flow:`,li=` > `;function G({from:e,to:t}){return ci+e+li+t}function ui(e){let[t,n]=e.startsWith(ci)?e.slice(5).split(li):[];return t&&n?{from:t,to:n}:null}function di(e,{maxCompanies:t,perCompany:n}){let r=new Map;for(let t of e)for(let e of[t.from,t.to])r.set(e,(r.get(e)??0)+t.people);let i=new Set([...r.keys()].sort((e,t)=>r.get(t)-r.get(e)).slice(0,t)),a=new Map;return e.filter(({from:e,to:t})=>{let r=[a.get(e)??0,a.get(t)??0];return e===t||!i.has(e)||!i.has(t)||Math.min(...r)>=n?!1:(a.set(e,r[0]+1),a.set(t,r[1]+1),!0)})}var fi={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},pi={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},mi={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},hi=`rgba(0, 0, 0, 0)`;function gi(e,t){let n=5.5,r=Math.min(8+2.4*Math.log2(1+t),24);return t===0?n:n+(r-n)*Math.sqrt(e/t)}function _i(e,t,{maxDegree:n,hiddenDegree:r},{selected:i,highlighted:a},o,s){let c=i.has(e.id),l=a.has(e.id),u=a.size>0&&!l&&!c;return{x:t.x,y:t.y,size:gi(e.degree,n),color:u?o.faint:o.types[e.type],shape:fi[e.type],ring:c?o.ink:l?o.accent:hi,pinned:t.pinned,label:e.name,forceLabel:c||l,highlighted:!1,hiddenDegree:r.get(e.id)??0,side:s}}function vi({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{type:n.bow===0&&n.offset===0&&e.source!==e.target?`line`:`curve`,size:Bn[e.standing]+(o||s?1.4:0),color:u,dash:t?pi[t]:0,form:mi[e.standing],...n,label:o||s||c?y[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}var yi=12;function bi(e,t){return Math.max(e/t*Math.min(yi,2+t),1.2)}var xi={bow:.12,offset:0};function Si({certain:e,possible:t}){return e>0?`CERTAIN`:t>0?`POSSIBLE`:`UNKNOWN`}function Ci(e,t,{selected:n},r){let i=n.has(G(e)),a=n.has(e.from)||n.has(e.to),o=n.size>0&&!i&&!a;return{type:`curve`,size:bi(e.people,t),color:i?r.ink:r.flow+(a?`e0`:o?`38`:`8c`),dash:pi[Si(e)],form:0,...xi,label:i||a?String(e.people):null,forceLabel:i||a,zIndex:i||a?1:0}}var wi=5e3;function Ti(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=e.length>wi?7:13,r=new Map;for(let e of t.values())e.length>1&&e.forEach((t,i)=>r.set(t,{bow:0,offset:(i-(e.length-1)/2)*n}));return r}var Ei={bow:0,offset:0};function Di(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};Oi(e,t);for(let o of t.entities){let s=_i(r.entities.get(o),n.nodes.get(o),t,a,i,_r(n,o));e.hasNode(o)?ji(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}ki(e,t,a,i)}function Oi(e,t){let n=new Set([...t.lines.map(({relation:e})=>e.id),...t.flows.map(G)]);for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function ki(e,t,n,r){let i=Ti(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation;Ai(e,t,o,s,vi(a,i.get(t)??Ei,n,r))}let a=t.flows.reduce((e,{people:t})=>Math.max(e,t),1);for(let i of t.flows)Ai(e,G(i),i.from,i.to,Ci(i,a,n,r))}function Ai(e,t,n,r,i){e.hasEdge(t)&&e.getEdgeAttribute(t,`type`)!==i.type&&e.dropEdge(t),e.hasEdge(t)?ji(e.getEdgeAttributes(t),i)&&e.mergeEdgeAttributes(t,i):e.addDirectedEdgeWithKey(t,n,r,i)}function ji(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Mi=350,Ni=matchMedia(`(prefers-reduced-motion: reduce)`);function Pi(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{Ni.matches?n.setState(e):n.animate(e,{duration:Mi})};return{preview:e=>{Ni.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:()=>i(Ii(Fi(e,r.nodes()),e)),reveal:t=>Ri(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||Wn(e),dimensions:()=>e.getDimensions()}}function Fi(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function Ii(e,t){if(e.length===0)return{x:.5,y:.5,ratio:1};let n=e.map(({x:e})=>e),r=e.map(({y:e})=>e),[i,a,o,s]=[Li(n),-Li(n.map(e=>-e)),Li(r),-Li(r.map(e=>-e))],{width:c,height:l}=t.getDimensions(),u=Math.min(c,l)||1,d=c>600?170:0,f=1e3,p=Math.max(c-150-d-40,60)/u,m=Math.max(l-80,60)/u,h=Math.max((a-i)/f/p,(s-o)/f/m,.25),g=(110-d)/2/u*h;return{x:.5+(i+a)/2/f+g,y:.5+(o+s)/2/f,ratio:h}}function Li(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function Ri(e,t,n){let r=Fi(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=Ii(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function zi(){let e=o(null);return i(()=>Bi(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:Xn})}function Bi(e){let t;try{t=ai(e)}catch{return M.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}Vi(t);let n=new Tr(t);t.setSetting(`defaultDrawNodeHover`,n.hover());let r=new Gn(t),i=qn(t,r);R.value=Pi(t,r),si(e);let a=g(()=>{Di(t.getGraph(),j.value,A.value,O,B()),n.update()});return()=>{a(),i(),r.stop(),R.value=null,t.kill()}}function Vi(e){e.on(`clickNode`,({node:e,event:t})=>Ui(e,t.original)),e.on(`clickEdge`,({edge:e})=>z([e])),e.on(`clickStage`,()=>z([])),Hi(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`)),e.getCamera().on(`updated`,()=>{rn.value++})}function Hi(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&E(wn(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Ui(e,t.original):E(wn(e))})}function Ui(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?Tn(e):z([e])}var Wi={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function K({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:Wi[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Gi=500,Ki=r(0);function qi(){return h(e,{children:[h(Ji,{}),h(Yi,{}),h(Xi,{})]})}function Ji(){if(Ve.value===null)return null;let e=Ve.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function Yi(){return gt.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:gt.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>gt.value=null,children:h(K,{name:`close`,label:`Dismiss`})})]})}function Xi(){let t=x.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{Ki.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>Ki.value-e>Gi),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var q=r(`details`),J=r({kind:`path`,a:null,b:null}),Zi=r(null),Qi=r(!1);function $i(e){J.value=e,q.value=`ask`}function ea({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(K,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function ta({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function Y(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),E(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function na(){let e=Zi.value;return e&&h(ra,{citation:e},e.document.id)}function ra({citation:t}){let{id:n,title:r}=t.document,i=Y(async e=>(await S(`Opening the document`,we,{id:n},e)).document,[n]);return h(ea,{title:r,onClose:()=>Zi.value=null,children:i&&h(e,{children:[h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[`Language: `,i.language,`. `]}),`Recorded `,i.recordedAt.slice(0,10),`.`,` `,i.url&&h(ta,{url:i.url})]}),i.text===null?h(`p`,{children:`The text of this document is not stored.`}):h(ia,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function ia({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=vt(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function aa(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[oa(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,sa(t)];default:return[`M0 0H${t}`]}}function oa(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function sa(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var ca={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function la({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:aa(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:B().standings[e],"stroke-width":Bn[e],"stroke-dasharray":ca[t]},r))})}var ua={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function X({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:ua[e],fill:B().types[e]})})}function da(){let e=pa();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(fa,{name:`Entities`,filter:`types`,all:de,present:e.types,of:e=>ge[e].many,sign:e=>h(X,{type:e})}),h(fa,{name:`How the source puts it`,filter:`standings`,all:fe,present:e.standings,of:e=>_e[e].name,sign:e=>h(la,{standing:e})}),A.value.asOf!==null&&h(fa,{name:`Held in ${A.value.asOf}`,filter:`verdicts`,all:pe,present:new Set(pe),of:e=>ve[e],sign:e=>h(la,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(fa,{name:``,filter:`kinds`,all:he,present:e.kinds,of:e=>y[e].out,sign:()=>null})]})]})}function fa({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=A.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];P({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function pa(){zt.value;let{nodes:e}=A.value,t=[...O.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>O.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var ma=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function ha(){i(()=>{let e=e=>{ga(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function ga(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?gn:hn)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(gn(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(Qi.value=!0,!0)}function _a(){return Qi.value?h(ea,{title:`Keys`,onClose:()=>Qi.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:ma.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var va=8,ya=90;async function ba(e,t,n){let{search:r}=await S(`Searching`,Te,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:va},n),{nodes:i,pageInfo:a}=C(r);return{hits:i.map(xa),more:a.hasNextPage}}function xa({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:w(e),name:t,start:n.start,end:n.end,reason:[a,Sa[r]].filter(Boolean).join(`, `),detail:D(Ca(e,i),ya)}}var Sa={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function Ca(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||b(e.degree,`link`)}function wa({text:e,start:t,end:n}){let[r,i,a]=vt(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function Ta(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await ba(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{N({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},v=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":v,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":v&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),E(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!v,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(Ea,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function Ea({hit:t}){let{entity:n}=t,r=[ge[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(X,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(wa,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function Da({text:t}){let[n,r]=a(!1),i=D(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[`all `,[...t].length.toLocaleString(`en`),` characters…`]})]})}function Z({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:ye(e.period)}),h(Oa,{standing:e.standing}),h(ka,{id:e.id})]}),h(Aa,{citations:e.citations})]})}function Oa({standing:e}){let{name:t,meaning:n}=_e[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(la,{standing:e}),t]})}function ka({id:e}){let{asOf:t}=A.value,n=Vt.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,ve[n]]}):null}function Aa({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>Zi.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:D(e.quote,600)})},t))})}function ja({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[r?y[t.kind].out:y[t.kind].in,` `,h(`bdi`,{class:`name`,children:F(i)})]})}var Ma=864e5;function Na(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Pa(t,0,1),to:Pa(t+1,0,1)}:r===void 0?{from:Pa(t,n-1,1),to:Pa(t,n,1)}:{from:Pa(t,n-1,r),to:Pa(t,n-1,r+1)}}function Pa(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/Ma}function Fa(e){return new Date(e*Ma).getUTCFullYear()}function Ia(e,t){return{start:e.start===null?null:Na(e.start),end:e.end===null?null:Na(e.end),until:e.status===`CURRENT`&&e.end===null?Na(t.slice(0,10)).to:null}}function La(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>Na(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var Ra=340,za=34,Ba=18;function Va({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Ia(e,t)),n=La(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*Ra,i=Ba+e.length*za;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${Ra} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Ha,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Ba+n*za})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>z([e.id]),onKeyDown:({key:t})=>t===`Enter`&&z([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Ua,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Ha({range:t,x:n,height:r}){let i=Fa(t.from)+1,a=Fa(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(Na(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function Ua({bar:t,x:n,standing:r}){let i=l(),a=B().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:Ra,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):Ra,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Wa=100,Ga=36;function Ka({id:t}){let n=Y(async e=>{let{node:n}=await S(`Reading a career`,Fe,{id:t,first:Wa},e);return!n||!(`relations`in n)?null:(N({entities:[w(n),...n.relations.edges.map(({other:e})=>w(e))],relations:n.relations.edges.map(e=>T(e.node))}),n.relations)},[t]);if(!n)return null;let r=n.edges.map(({node:e,other:n})=>({id:e.id,label:`${e.source.id===t?y[e.kind].out:y[e.kind].in} ${yt(D(n.name,Ga))}`,standing:e.standing,period:e.period,recordedAt:e.recordedAt,text:ye(e.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[b(n.totalCount,`stint`),` of `,h(`bdi`,{children:F(t)}),n.totalCount>r.length&&h(e,{children:[`, of which the latest `,r.length,` are shown`]})]}),r.length>0&&h(Va,{rows:r}),n.edges.map(({node:e,other:n})=>h(Z,{claim:e,role:e.role,children:[e.source.id===t?y[e.kind].out:y[e.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},e.id))]})}function qa(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void E(s())}}function Ja({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:ve[e]})}function Ya({overlap:e}){let t=w(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(X,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(Ja,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:xe(e.days)})]}),h(Xa,{reasons:e.reasons}),e.stints.map(e=>h(Z,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function Xa({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}var Za=20;function Qa({id:e}){let t=Y(t=>$a(e,null,t),[e]);return t&&h(eo,{id:e,first:t})}async function $a(e,t,n){let{person:r}=await S(`Looking for colleagues`,Pe,{id:e,first:Za,after:t},n);return r?(N({entities:[w(r),...r.colleagues.nodes.map(e=>w(e.person))]}),r.colleagues):null}function eo({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=qa(t,t=>$a(e,t)),o=n.flatMap(({nodes:e})=>e),s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:b(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:F(e)}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(Ja,{verdict:t}),` `,h(`span`,{class:`quiet`,children:xe(n)})]}),r.map(e=>h(Ya,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[b(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void E(En([...new Set(s)],[...new Set([...s,...c])])),children:`Show in the drawing`})]})}var to=20;function no({from:e,to:t}){let n=Y(n=>ro(e,t,null,n),[e,t]);return n&&h(io,{from:e,to:t,first:n})}async function ro(e,t,n,r){let{talentFlows:i}=await S(`Reading moves`,Re,{from:[e],to:[t],first:to,after:n},r);return C(i).nodes[0]?.moves??null}function io({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=qa(n,n=>ro(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:F(e)}),` to `,h(`bdi`,{children:F(t)}),`: `,b(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(Ja,{verdict:n.verdict})]}),h(Z,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:F(e)})]}),h(Z,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:F(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more`),`…`]})]})}var ao=150,oo=16,so=3;function co(e,t){let n=Math.max(uo(e),uo(t),1),r=lo(`into`,e,n),i=lo(`outOf`,t,n),a=Math.max(fo(r),fo(i),40),o=Math.max(po(r),po(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-fo(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function lo(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*ao,so),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+oo/2,i+=a,o})}function uo(e){return e.reduce((e,{people:t})=>e+t,0)}function fo(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,oo):0}function po(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function mo(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var ho=360,go=110,_o=10,vo=15;function yo({id:e,into:t,outOf:n,onPick:r}){let i=l(),{bands:a,height:o,middle:s}=co(t,n),c=B().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${ho} ${o+20}`,role:`group`,"aria-label":`Flows of ${I(e)}`,children:[h(`pattern`,{id:i,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:c,opacity:`0.75`})}),a.map(e=>h(bo,{band:e,color:c,hatch:`url(#${i})`,onPick:r},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:s.top,width:_o,height:s.height,fill:B().ink,rx:2}),h(`text`,{x:ho/2,y:o+14,class:`middle`,children:I(e)})]})}function bo({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[go,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${yt(i.name)}`:`to ${yt(i.name)}`,m=()=>r(i.id,a);return h(`g`,{role:`button`,tabIndex:0,"aria-label":`${b(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m(),children:[h(`path`,{d:mo(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:mo(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:mo(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[yt(D(i.name,vo)),` `,i.people.toLocaleString(`en`)]})]})}var xo=10;function So({id:t}){let[n,r]=a(null),i=Y(async e=>{let n=await S(`Looking for moves`,Ie,{id:[t],first:xo},e),[r,i]=[C(n.into),C(n.outOf)];return N({entities:[...r.nodes,...i.nodes].flatMap(({from:e,to:t})=>[w(e),w(t)])}),{into:r,outOf:i}},[t]);if(!i)return null;let o=i.into.nodes.map(e=>Co(e,e.from)),s=i.outOf.nodes.map(e=>Co(e,e.to)),c=i.into.totalCount-o.length+i.outOf.totalCount-s.length,l=[t,...o.map(e=>e.id),...s.map(e=>e.id)];return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[b(i.into.people,`person`,`people`),` moved to `,h(`bdi`,{children:F(t)}),`, `,i.outOf.people.toLocaleString(`en`),` from it, as far as is recorded.`]}),o.length+s.length>0&&h(e,{children:[h(yo,{id:t,into:o,outOf:s,onPick:(e,n)=>r(n===`into`?{from:e,to:t}:{from:t,to:e})}),h(`p`,{class:`quiet`,children:`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`}),c>0&&h(`p`,{class:`note`,children:[b(c,`smaller flow`),` not shown.`]}),h(`button`,{type:`button`,onClick:()=>void E(En([...new Set(l)])),children:`Show these companies in the drawing`})]}),n&&h(no,{...n},`${n.from} ${n.to}`)]})}function Co({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var wo={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]}};function To(e,t){let n=O.entities.get(e)?.type;return n!==void 0&&(wo[t].types?.includes(n)??!0)}function Eo(e,{a:t,b:n}){let r=t=>t!==null&&To(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function Do({kind:e,a:t,b:n}){return t!==null&&(wo[e].b===void 0||n!==null&&n!==t)}function Oo({people:e}){let t=Y(async t=>C((await S(`Comparing two careers`,Ne,{people:e},t)).overlap),e);if(!t)return null;let{verdict:n,overlaps:r,reasons:i}=t,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:F(e[0])}),` and `,h(`bdi`,{children:F(e[1])}),` at one place at the same time:`,` `,h(Ja,{verdict:n})]}),h(Xa,{reasons:i}),r.map(e=>h(Ya,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void E(En([...e,...a],[...e,...a,...o])),children:`Show in the drawing`})]})}function ko({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(X,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},t))})}function Ao({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${I(t)} and ${I(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(Ja,{verdict:e.together})]}),e.relations.map(e=>h(Z,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>z([e.id]),children:[h(jo,{id:e.source.id}),` `,y[e.kind].out,` `,h(jo,{id:e.target.id})]})},e.id))]})}function jo({id:e}){return h(`bdi`,{class:`name`,children:O.entities.get(e)?.name??e})}var Mo=20;function No({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=J.value,{asOf:a}=A.value,o=Y(async e=>{let o=C((await S(`Looking for paths`,ze,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:Mo},e)).paths);return o.forEach(Po),o},[t,n,a,r,i]);return h(e,{children:[h(Io,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(Fo,{paths:o}),` from `,h(`bdi`,{children:F(t)}),` to `,h(`bdi`,{children:F(n)}),a!==null&&h(e,{children:[` that may have held in `,a]}),`.`]}),o.length>0&&h(Lo,{paths:o},o.map(zo).join(` `))]})]})}function Po({nodes:e,hops:t}){N({entities:e.map(w),relations:t.flatMap(({relations:e})=>e.map(T))})}function Fo({paths:t}){return t.length===0?h(e,{children:`No path of at most six links is recorded`}):t.length<Mo?h(e,{children:b(t.length,`path`)}):h(e,{children:[`The `,Mo,` shortest paths`]})}function Io(){let{together:e=!1,avoidOver:t=null}=J.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>J.value={...J.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>J.value={...J.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function Lo({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(Bo))),o=t[n];i(()=>{Bo(o)||E(Vo(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[n+1,` of `,t.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[b(o.length,`link`),o.together&&h(e,{children:[` `,`· people together: `,h(Ja,{verdict:o.together})]})]}),h(ko,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(Ao,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),h(`button`,{type:`button`,onClick:()=>void E(Vo(o)),children:`Show in the drawing`})]})}function Ro({nodes:e,hops:t}){let n=new Set(e.map(({id:e})=>e)),r=t.flatMap(e=>e.relations.map(({id:e})=>e));return{nodes:[...n],all:[...new Set([...n,...r])]}}function zo(e){return Ro(e).all.join(` `)}function Bo(e){return A.peek().highlighted.join(` `)===zo(e)}async function Vo(e){let{nodes:t,all:n}=Ro(e);await En(t,n)}var Ho=Object.keys(wo);function Uo(){let e=J.value,t=wo[e.kind];return f(Wo,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[`Question`,h(`select`,{value:e.kind,onChange:({currentTarget:t})=>J.value=Eo(t.value,e),children:Ho.map(e=>h(`option`,{value:e,children:wo[e].name},e))})]}),h(Go,{label:t.a,id:e.a,onPick:t=>J.value={...e,a:t}}),t.b!==void 0&&h(Go,{label:t.b,id:e.b,onPick:t=>J.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>J.value={...e,a:e.b,b:e.a},children:`swap`}),Do(e)?h(Ko,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:[`Name `,t.b?`both`:`one`,`, or select in the drawing.`]})]})}function Wo(){let e=J.value,t=A.value.selected.filter(t=>To(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;J.value={...e,a:n,b:r}}function Go({label:e,id:t,onPick:n}){let{kind:r}=J.value,i=wo[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(Ta,{label:e,placeholder:`A name…`,...i?{types:i}:{},value:t===null?``:F(t),onPick:n},`${r} ${t}`)]})}function Ko(){let{kind:e,a:t,b:n}=J.value;switch(e){case`path`:return h(No,{from:t,to:n});case`overlap`:return h(Oo,{people:[t,n]});case`colleagues`:return h(Qa,{id:t});case`flows`:return h(So,{id:t});case`career`:return h(Ka,{id:t})}}function qo({ids:t}){let{nodes:n}=A.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void E(bn(i)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>Cn(i),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>jn(t),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>kn(t),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>An(t),children:[`Keep only `,t.length===1?`this`:`these`]})]})}function Jo({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>Tn(e),children:h(`bdi`,{children:F(e)})})}function Yo({id:e,kinds:t}){let n=j.value.hiddenDegree.get(e)??0,r=Xo(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:Zo(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void E(bn(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[b(n,`link`),` to what is not drawn.`]})]})}function Xo(e){let{nodes:t}=A.value,n=new Map;for(let r of O.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function Zo(e,t){let n=[...O.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?y[t].out:y[t].in}var Qo=50;function $o({id:e}){let t=Y(t=>es(e,null,t),[e]),n=Y(t=>ft(e,t),[e]),r=O.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(X,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[ge[r.type].one,r.category,b(r.degree,`link`)].filter(Boolean).join(` · `)}),h(qo,{ids:[e]}),n&&h(Yo,{id:e,kinds:n}),t&&h(ts,{evidence:t}),t&&h(ns,{id:e,first:t.relations})]}):null}async function es(e,t,n){let{node:r}=await S(`Reading the evidence`,Se,{id:e,claims:Qo,after:t},n);return!r||!(`facts`in r)?null:(N({entities:[w(r),...r.relations.edges.map(({other:e})=>w(e))],relations:r.relations.edges.map(e=>T(e.node))}),r)}function ts({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(Da,{text:r})}),i&&h(`p`,{children:h(ta,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,a.map(e=>y[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,b(s.length,`sentence`)]}),h(Aa,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(Z,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(Da,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[b(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function ns({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=qa(n,async e=>(await es(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:e,other:n})=>h(Z,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void E(rs(e.id,n.id)),children:h(ja,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more link`),`…`]})]})}async function rs(e,t){await En([t]),z([e])}function is({from:e,to:t}){return h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(as,{id:e}),` `,h(`span`,{class:`verb`,children:`→`}),` `,h(as,{id:t})]}),h(`div`,{class:`actions`,children:[e,t].map(e=>h(`button`,{type:`button`,onClick:()=>$i({kind:`flows`,a:e,b:null}),children:V(`All flows of {name}`,{name:O.entities.get(e)?.name??e})},e))}),h(no,{from:e,to:t})]})}function as({id:e}){let t=O.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>z([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function os({id:e}){let t=Y(async t=>{let{node:n}=await S(`Reading the evidence`,Ce,{id:e},t);return!n||!(`kind`in n)?null:(N({entities:[w(n.source),w(n.target)],relations:[T(n)]}),n)},[e]),n=O.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(ss,{id:n.source}),` `,h(`span`,{class:`verb`,children:y[n.kind].out}),` `,h(ss,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>An([e]),children:`Keep only its ends`})}),t&&h(Z,{claim:t,role:t.role,children:y[t.kind].out})]}):null}function ss({id:e}){let t=O.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>z([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function cs({ids:e}){let[t,n]=e,r=e.every(e=>O.entities.get(e)?.type===`Person`),i=e=>$i({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(X,{type:O.entities.get(e)?.type??`Person`}),` `,h(Jo,{id:e})]},e))}),h(qo,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var ls=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function us(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(ds,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function ds(){let[e,t]=a(!1);i(()=>{E(_n(ls.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...ls.filter(fs),...ps()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>$i(e),children:h(ms,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function fs({a:e,b:t}){return[e,t].every(e=>e===null||O.entities.has(e))}function ps(){let e=[...j.value.entities].map(e=>O.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function ms({question:{kind:t,a:n,b:r}}){let i=h(hs,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(hs,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(hs,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]})}}function hs({id:e}){return h(`bdi`,{children:e===null?``:D(F(e),60)})}function gs(){let{selected:e}=A.value,[t]=e;if(t===void 0)return h(us,{});if(e.length>1)return h(cs,{ids:e});let n=ui(t);return n?h(is,{...n},t):O.relations.has(t)?h(os,{id:t},t):h($o,{id:t},t)}var Q=200,_s=new Intl.Collator(`en`);function vs(){let{entities:e,lines:t,flows:n}=j.value;return h(`div`,{class:`tables`,children:[h(ys,{ids:[...e]}),n.length>0&&h(bs,{flows:n}),h(xs,{lines:t})]})}function ys({ids:t}){let[n,r]=a(Q),{selected:i,nodes:o}=A.value,s=t.sort((e,t)=>_s.compare(F(e),F(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=O.entities.get(e),n=j.value.hiddenDegree.get(e)??0;return h(`tr`,{class:Ss(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?Tn(e):z([e]),children:[h(X,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(Cs,{id:e})]}),h(`td`,{children:ge[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void E(wn(e)),children:o.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(ws,{rest:s.length-n,onClick:()=>r(n+Q)})]})}function bs({flows:t}){let[n,r]=a(Q);return h(e,{children:[h(`table`,{children:[h(`caption`,{children:sr(t.length,`{n} flow drawn`,`{n} flows drawn`)}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:V(`From`)}),h(`th`,{scope:`col`,children:V(`To`)}),h(`th`,{scope:`col`,class:`number`,children:V(`People`)}),h(`th`,{scope:`col`,class:`number`,children:V(`For certain`)})]})}),h(`tbody`,{children:t.slice(0,n).map(e=>h(`tr`,{class:Ss(G(e)),children:[h(`th`,{scope:`row`,children:h(`button`,{type:`button`,class:`words`,"aria-pressed":A.value.selected.includes(G(e)),onClick:()=>z([G(e)]),children:h(`bdi`,{children:F(e.from)})})}),h(`td`,{children:h(`bdi`,{children:F(e.to)})}),h(`td`,{class:`number`,children:H(e.people)}),h(`td`,{class:`number`,children:H(e.certain)})]},G(e)))})]}),h(ws,{rest:t.length-n,onClick:()=>r(n+Q)})]})}function xs({lines:t}){let[n,r]=a(Q),{selected:i,asOf:o}=A.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),o&&h(`th`,{scope:`col`,children:[`In `,o]})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:Ss(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>z([e.id]),children:[h(`bdi`,{children:F(e.source)}),` `,y[e.kind].out,` `,h(`bdi`,{children:F(e.target)})]}),h(Cs,{id:e.id})]}),h(`td`,{children:ye(e.period)}),h(`td`,{children:_e[e.standing].name}),o&&h(`td`,{children:t?ve[t]:`…`})]},e.id))})]}),h(ws,{rest:t.length-n,onClick:()=>r(n+Q)})]})}function Ss(e){let{selected:t,highlighted:n}=A.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function Cs({id:e}){return A.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function ws({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[b(e,`more row`),`…`]}):null}var Ts=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function Es(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(q.value=Ts[(Ts.findIndex(({id:e})=>e===q.value)+t+Ts.length)%Ts.length].id,document.getElementById(`tab-${q.value}`)?.focus(),e.preventDefault())},children:Ts.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":q.value===e,"aria-controls":`panel`,tabIndex:q.value===e?0:-1,onClick:()=>q.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${q.value}`,tabIndex:0,children:[q.value===`details`&&h(gs,{}),q.value===`ask`&&h(Uo,{}),q.value===`table`&&h(vs,{})]})]})}function Ds(){let{entities:t,lines:n,flows:r,hiddenLines:i,hiddenEntities:a,hiddenDegree:o}=j.value,s=[...o.values()].reduce((e,t)=>e+t,0),c=[`${b(t.size,`entity`,`entities`)}, ${r.length>0?`${b(r.length,`flow`)}, `:``}${b(n.length,`link`)}`,s>0&&`${b(s,`link`)} to what is not drawn`,a>0&&`${b(a,`entity`,`entities`)} left out by the legend`,i.filter>0&&`${b(i.filter,`link`)} left out by the legend`,i.date>0&&`${b(i.date,`link`)} that did not hold in ${A.value.asOf}`];return h(e,{children:[h(`p`,{class:`status`,children:c.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:M.value})]})}var Os=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,ks=m(()=>{zt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of O.relationsBetween(Bt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function As(){let{asOf:e}=A.value,t=ks.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?Ht:P)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>P({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||Os.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&P({do:`setDate`,asOf:t||null})}})]})}var js=r(ne());re(()=>{js.value=ne()});function Ms(){let{token:t,refused:n}=js.value,r=Y(async()=>t===null?null:se(),[t]);return t===null?n?h(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:h(`p`,{class:`account`,children:[r&&h(e,{children:[h(`bdi`,{children:r.name}),` `,h(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),h(`button`,{type:`button`,class:`small`,onClick:ae,children:`Sign out`})]})}async function Ns(e,t){return Ke(e,void 0,async e=>{for(;;){let n=await Ps(t,e);if(typeof n!=`string`)return n;Ve.value=n,await Ze(e)}})}async function Ps(e,t){let n;try{let r=await oe(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(qe(n))return`database`;throw Je(n)}function Fs(e){let{width:t,height:n,palette:r,drawing:i}=e,a=Ti(i.lines),o=i.flows.reduce((e,{people:t})=>Math.max(e,t),1);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.flows.map(t=>Rs(t,o,e)),...i.lines.map(t=>Ls(t,a.get(t.relation.id)??Ei,e)),...[...i.entities].map(t=>Is(t,e)),Hs(e),`</svg>`].join(`
`)}function Is(e,t){let{entities:n,view:r,toScreen:i,palette:a}=t,o=n.get(e),{x:s,y:c}=i(r.nodes.get(e)),l=Bs(e,t),u=r.selected.includes(e)?a.ink:r.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${Us(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${ua[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Ls({relation:e,verdict:t},n,r){let{view:i,entities:a,toScreen:o,palette:s}=r,c=o(i.nodes.get(e.source)),l=o(i.nodes.get(e.target)),u=i.selected.includes(e.id)?s.ink:i.highlighted.includes(e.id)?s.accent:null,d=u??s.standings[e.standing],f=`<title>${Us(`${a.get(e.source).name} ${y[e.kind].out} ${a.get(e.target).name}`)}</title>`,p=Bs(e.target,r);if(e.source===e.target){let t=12+.4*p;return`<circle cx="${$(c.x)}" cy="${$(c.y-p-.75*t)}" r="${$(t)}" fill="none" stroke="${d}" stroke-width="${Bn[e.standing]}">${f}</circle>`}if(n!==Ei)return zs(rr(c,l,n),{radius:p,color:d,width:Bn[e.standing]+(u?1.4:0),verdict:t??`CERTAIN`,title:f});let m=Math.hypot(l.x-c.x,l.y-c.y)-p-2,h=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,g=Vs(e.standing,t??`CERTAIN`,Math.max(m-8,0),d,u?1.4:0),_=`<path d="M${$(m)} 0l-8 -4v8z" fill="${d}"/>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(h)})">${f}${g}${_}</g>`}function Rs(e,t,n){let{entities:r,view:i,toScreen:a,palette:o}=n,s=rr(a(i.nodes.get(e.from)),a(i.nodes.get(e.to)),xi),c=`<title>${Us(`${r.get(e.from).name} → ${r.get(e.to).name}: ${e.people}`)}</title>`,l=bi(e.people,t);return`<g opacity="0.6">${zs(s,{radius:Bs(e.to,n),color:o.flow,width:l,verdict:Si(e),title:c})}</g>`}function zs({from:e,control:t,to:n},{radius:r,color:i,width:a,verdict:o,title:s}){let c=Math.hypot(n.x-t.x,n.y-t.y)||1,[l,u]=[(n.x-t.x)/c,(n.y-t.y)/c],d=5+1.5*a,f=e=>({x:n.x-l*e,y:n.y-u*e}),[p,m]=[f(r+2),f(r+2+d)],h=d/2,g=[p,{x:m.x-u*h,y:m.y+l*h},{x:m.x+u*h,y:m.y-l*h}],_=ca[o]?` stroke-dasharray="${ca[o]}"`:``;return`<g>${s}<path d="${`M${$(e.x)} ${$(e.y)}Q${$(t.x)} ${$(t.y)} ${$(m.x)} ${$(m.y)}`}" fill="none" stroke="${i}" stroke-width="${$(a)}"${_}/><path d="M${g.map(({x:e,y:t})=>`${$(e)} ${$(t)}`).join(`L`)}z" fill="${i}"/></g>`}function Bs(e,{entities:t,drawing:n,scale:r}){return r(gi(t.get(e).degree,n.maxDegree))}function Vs(e,t,n,r,i=0){let a=ca[t]?` stroke-dasharray="${ca[t]}"`:``;return aa(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${Bn[e]+i}"${a}/>`).join(``)}function Hs({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...de.filter(e=>a.has(e)).map(e=>[`<path d="${ua[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,ge[e].one]),...fe.filter(e=>o.has(e)).map(e=>[Vs(e,`CERTAIN`,28,r.standings[e]),_e[e].name]),...t.asOf===null?[]:pe.map(e=>[Vs(`STATED`,e,28,r.standings.STATED),`${ve[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${Us(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function Us(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Ws(){let e=R.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return Fs({drawing:j.value,view:A.value,entities:O.entities,palette:B(),toScreen:t,scale:n,...e.dimensions()})}async function Gs(){let e=new Image,t=URL.createObjectURL(new Blob([Ws()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function Ks(e,t){return Ns(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function qs(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var Js=1e3;function Ys(e,t){let n=e.slice(0,Js),r=e.length>Js?`${Js.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
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
`}function Xs(e){return`./#query=${encodeURIComponent(e)}`}function Zs(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...j.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(K,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void E(Qs()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void E(Gs().then(e=>qs(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>qs(new Blob([Ws()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void E(Ks(`csv`,r).then(e=>qs(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void E(Ks(`graphml`,r).then(e=>qs(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Xs(Ys(r,A.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function Qs(){try{await navigator.clipboard.writeText(location.href),M.value=`The link is in the clipboard.`}catch{M.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function $s(){let{past:e,future:t}=k.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(Ta,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void E(En([e]))}),h(Ms,{}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:hn,children:h(K,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:gn,children:h(K,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void E(pn()),children:h(K,{name:`arrange`,label:`Arrange anew`})}),h(Zs,{}),h(`button`,{type:`button`,class:`icon`,title:In()?`Light`:`Dark`,onClick:()=>{Nn.value=In()?`light`:`dark`},children:h(K,{name:In()?`sun`:`moon`,label:In()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>Qi.value=!0,children:h(K,{name:`keys`,label:`Help on keys`})})]})]})}function ec(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(1/e),children:h(K,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.zoom(e),children:h(K,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>R.value?.fit(),children:h(K,{name:`fit`,label:`Show all`})})]})}var tc=150,nc=600,rc={maxCompanies:20,perCompany:5},ic=40;async function ac(){let{entities:e,total:t}=await it(tc);if(t<=tc)return oc(e);await sc(t)||await cc(e[0],t)}async function oc(e){N({entities:e});let t=[...await uc(e.map(({id:e})=>e))].sort();M.value=sr(t.length,`The only entity is shown.`,`All {n} entities are shown.`),await lc(t)}async function sc(e){let t=await at(nc,A.value.asOf),n=di(t.flows,rc);if(n.length===0)return!1;N({entities:t.entities});let r=[...new Set(n.flatMap(({from:e,to:t})=>[e,t]))];return await vn(r),M.value=V(`Where people went: {companies} companies of {total} entities. A wide band is many people.`,{companies:H(r.length),total:H(e)}),Ht({do:`add`,positions:new Map,addedBy:null,expanded:[],flows:n}),await lc(r),!0}async function cc(e,t){let n=await ot([e.id],A.value.asOf,ic);N(n),M.value=V(`What surrounds {name}, the best connected of {total}.`,{name:I(e.id),total:H(t)}),await lc(n.entities.map(({id:e})=>e))}async function lc(e){let t=en({x:0,y:0},e.length);Ht({do:`add`,positions:new Map(e.map((e,n)=>[e,t[n]])),addedBy:null,expanded:[]}),await dn(new Set(e),{fit:!0})}async function uc(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await vn(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function dc({view:e,camera:t,question:n,tab:r}){let i={v:1,s:mc(e.nodes),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r,...e.flows.length>0?{f:e.flows.map(gc)}:{},...e.scene?{sc:e.scene}:{},...e.aside?{as:{s:mc(e.aside.nodes),f:e.aside.flows.map(gc)}}:{}};return bc(await yc(new TextEncoder().encode(JSON.stringify(i)),new CompressionStream(`deflate-raw`)))}async function fc(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await yc(t,new DecompressionStream(`deflate-raw`)));return pc(JSON.parse(n))}catch{return null}}function pc(e){if(e.v!==1)return null;let[t,n,r]=e.cam??[];return{view:{nodes:hc(e.s),selected:e.sel,asOf:e.at,filters:{...At,...e.w},highlighted:e.lit,flows:(e.f??[]).map(_c),scene:e.sc??null,aside:e.as?{nodes:hc(e.as.s),flows:e.as.f.map(_c)}:null},camera:t===void 0||n===void 0||r===void 0?null:{x:t,y:n,ratio:r},question:e.q,tab:e.tab}}function mc(e){let t=new Map([...e.keys()].map((e,t)=>[e,t]));return[...e].map(([e,n])=>[e,n.x,n.y,vc(n),t.get(n.addedBy??``)??-1])}function hc(e){return new Map(e.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e[a]?.[0]??null};return[String(t),o]}))}function gc({from:e,to:t,people:n,certain:r,possible:i}){return[e,t,n,r,i]}function _c([e,t,n,r,i]){return{from:String(e),to:String(t),people:Number(n),certain:Number(r),possible:Number(i)}}function vc({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function yc(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function bc(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var xc=`#view=`,Sc=200;function Cc(){let e=()=>{},t=()=>{e(),E(wc()).then(()=>{e=Tc()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function wc(){let e=location.hash.startsWith(xc)?await fc(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(xc)&&(M.value=`This link is damaged: it holds no view that can be read.`),ac();let t=[...e.view.nodes.keys()];await vn((await _n([...new Set([...t,...e.view.aside?.nodes.keys()??[]])])).map(({id:e})=>e));let n=e=>new Map([...e].filter(([e])=>O.entities.has(e))),r=n(e.view.nodes),i=e.view.aside&&{...e.view.aside,nodes:n(e.view.aside.nodes)},a=e.view.selected.filter(e=>O.entities.has(e)||O.relations.has(e)||ui(e)!==null);k.value=Tt({...e.view,nodes:r,aside:i,selected:a}),J.value=e.question,q.value=e.tab,e.camera?R.value?.setCamera(e.camera):R.value?.fit();let o=t.length-r.size;M.value=o>0?`${o} of the entities in this link are not in the database any more.`:``}function Tc(){let e=0,t=g(()=>{let t={view:A.value,question:J.value,tab:q.value};rn.value,clearTimeout(e),e=setTimeout(()=>{dc({...t,camera:R.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,xc+e)})},Sc)});return()=>{clearTimeout(e),t()}}function Ec(){return ha(),i(Jt,[]),i(Cc,[]),h(e,{children:[h($s,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(zi,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h(qi,{}),h(da,{}),h(ec,{}),h(`footer`,{children:[h(As,{}),h(Ds,{})]})]}),h(Es,{})]}),h(na,{}),h(_a,{})]})}var Dc=10,Oc=3,kc=800,Ac=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=jc(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(Mc(r,e)),i};function jc(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function Mc(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*Dc])),a=new Float32Array(e.length*Dc);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*Dc)});let o=new Float32Array(n.length*Oc);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*Oc),a[r+6]+=1,a[s+6]+=1});let s=e.length>kc,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var Nc=document.getElementById(`explorer`);if(!Nc)throw Error(`index.html has no element with the id "explorer"`);ie(),on(Ac),_(h(Ec,{}),Nc);