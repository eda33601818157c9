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
}`},Ae={name:`VerdictsOn`,text:`query VerdictsOn($ids: [ID!]!, $on: Date!) {
  nodes(ids: $ids) {
    ... on Relation {
      id
      period {
        holds(on: $on)
      }
    }
  }
}`},je={name:`Ping`,text:`query Ping {
  people(first: 0) {
    nodes {
      id
    }
  }
}`},Me={name:`OverlapOf`,text:`query OverlapOf($people: [ID!]!) {
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
}`},Ne={name:`ColleaguesOf`,text:`query ColleaguesOf($id: ID!, $first: Int!, $after: String) {
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
}`},Pe={name:`CareerOf`,text:`query CareerOf($id: ID!, $first: Int!) {
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
}`},Fe={name:`FlowsOf`,text:`query FlowsOf($id: [ID!]!, $first: Int!) {
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
}`},Ie={name:`MovesBetween`,text:`query MovesBetween($from: [ID!]!, $to: [ID!]!, $first: Int!, $after: String) {
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
}`},Re={name:`KindsOf`,text:`query KindsOf($id: ID!) {
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
}`},x=r(null),S=r([]),ze=class extends Error{code;constructor(e,t){super(e),this.code=t}},Be=`./graphql`,Ve=500,He=5e3;async function C(e,t,n,r){return w(e,r,async e=>{for(let r=1;;r++){let i=await Ge(t,n,e).catch(e=>{if(r===1&&e instanceof ze&&e.code===`TIMEOUT`)return`unavailable`;throw e});if(i!==`unavailable`)return i;await qe(e)}})}async function w(e,t,n){let r=new AbortController,i=t?AbortSignal.any([t,r.signal]):r.signal,a={label:e,since:performance.now(),cancel:()=>r.abort()};S.value=[...S.peek(),a];try{return await n(i)}finally{S.value=S.peek().filter(e=>e!==a)}}function Ue(e){return e?.extensions?.code===`UNAVAILABLE`}function We(e){return new ze(e?.message??`the server gave no data`,e?.extensions?.code??`INTERNAL`)}function T(e){if(e===null)throw We(void 0);return e}async function Ge({text:e,name:t},n,r){let i;try{i=await(await oe(Be,{method:`POST`,headers:{"Content-Type":`application/json`,Accept:`application/graphql-response+json, application/json`},body:JSON.stringify({query:e,operationName:t,variables:n}),signal:r})).json()}catch{return r.throwIfAborted(),x.value=`server`,`unavailable`}let[a]=i.errors??[];if(Ue(a))return x.value=`database`,`unavailable`;if(x.value=null,a||!i.data)throw We(a);return i.data}var Ke=null;async function qe(e){Ke??=Je().finally(()=>{Ke=null}),await Promise.race([Ke,Ye(e)]),e.throwIfAborted()}async function Je(){for(let e=Ve;;e=Math.min(e*2,He))if(await new Promise(t=>setTimeout(t,e)),await Ge(je,{},AbortSignal.timeout(He)).catch(()=>`unavailable`)!==`unavailable`)return}function Ye(e){return new Promise(t=>e.addEventListener(`abort`,()=>t(),{once:!0}))}function E(e){return{id:e.id,type:e.__typename,name:e.name,degree:e.degree,category:`category`in e?e.category:null,openLists:e.openLists}}function D(e){let{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o}=e;return{id:t,kind:n,role:r,standing:i,recordedAt:a,period:o,source:e.source.id,target:e.target.id}}var Xe=1e3,Ze=1e5,Qe=100;async function $e(e){let t=Object.values(await C(`Looking for the best connected`,Ee,{first:e})).map(T);return{entities:t.flatMap(({nodes:e})=>e.map(E)).sort((e,t)=>t.degree-e.degree),total:t.reduce((e,{totalCount:t})=>e+t,0)}}async function et(e){return w(`Looking up what is shown`,void 0,async t=>{let n=[];for(let r of ct(e,Xe)){let{nodes:e}=await C(`Looking up`,De,{ids:r},t);n.push(...T(e).filter(st).map(E))}return n})}async function tt(e,t){let{kinds:n,first:r,after:i}=t,{node:a}=await C(`Asking for neighbours`,Oe,{id:e,kinds:n&&[...n],first:r,after:i});if(!a||!(`relations`in a))return null;let{edges:o,totalCount:s,pageInfo:c}=a.relations;return{entities:[E(a),...o.map(({other:e})=>E(e))],relations:o.map(e=>D(e.node)),total:s,next:c.hasNextPage?c.endCursor:null}}async function nt(e){return w(`Asking for the links of ${b(e.length,`entity`,`entities`)}`,void 0,t=>rt(e,t))}async function rt(e,t){let n={entities:[],relations:[]};for(let r of ct(e,Math.floor(Ze/401))){let{nodes:e}=await C(`Asking for links`,ke,{ids:r,first:Qe},t);for(let t of T(e))t&&`relations`in t&&it(n,t.relations.edges)}return n}function it(e,t){for(let{node:n,other:r}of t)e.relations.push(D(n)),e.entities.push(E(r))}async function at(e,t){let{node:n}=await C(`Counting links`,Re,{id:e},t),r=new Map;if(n&&`EMPLOYED_BY`in n)for(let e of he)n[e].totalCount>0&&r.set(e,n[e].totalCount);return r}async function ot(e,t,n){return w(`Asking what held in ${t}`,n,async n=>{let r=new Map;for(let i of ct(e,Xe)){let{nodes:e}=await C(`Asking`,Ae,{ids:i,on:t},n);for(let t of T(e))t&&`period`in t&&r.set(t.id,t.period.holds)}return r})}function st(e){return e!==null&&`degree`in e}function*ct(e,t){for(let n=0;n<e.length;n+=t)yield e.slice(n,n+t)}var lt=r(null);async function O(e){try{await e}catch(e){e instanceof DOMException&&e.name===`AbortError`||(lt.value=e instanceof ze?e.message:`Something went wrong: ${String(e)}`)}}function ut(e,t){let n=0;for(let r=0;r<t&&n<e.length;r++)n+=(e.codePointAt(n)??0)>65535?2:1;return n}function dt(e,t,n){let r=ut(e,t),i=r+ut(e.slice(r),n-t);return[e.slice(0,r),e.slice(r,i),e.slice(i)]}function k(e,t){if(e.length<=t)return e;let n=[...e.slice(0,2*t+2)];return n.length>t?`${n.slice(0,t-1).join(``)}…`:e}function ft(e){return`\u2068${e}\u2069`}function pt(e,t,n){let r=mt(e,t),i={date:0,filter:0},a=[],o=new Map;for(let s of t.relationsBetween(e.nodes)){for(let e of new Set([s.source,s.target]))o.set(e,(o.get(e)??0)+1);if(!r.has(s.source)||!r.has(s.target))continue;let t=e.asOf===null?null:n.get(s.id)??null,c=ht(s,t,e);c?i[c]++:a.push({relation:s,verdict:t})}let s=gt(r,t,o);return{entities:r,lines:a,hiddenLines:i,hiddenEntities:e.nodes.size-r.size,hiddenDegree:s}}function mt(e,t){let n=new Set;for(let r of e.nodes.keys()){let i=t.entities.get(r);i&&!e.filters.types.includes(i.type)&&n.add(r)}return n}function ht(e,t,{filters:n}){return n.kinds.includes(e.kind)||n.standings.includes(e.standing)?`filter`:t===`NONE`?`date`:t!==null&&n.verdicts.includes(t)?`filter`:null}function gt(e,t,n){let r=new Map;for(let i of e){let e=(t.entities.get(i)?.degree??0)-(n.get(i)??0);e>0&&r.set(i,e)}return r}var _t=class{entities=new Map;relations=new Map;#e=new Map;add(e,t){for(let t of e)this.entities.set(t.id,t);for(let e of t)this.relations.set(e.id,e),this.#t(e.source,e.id),this.#t(e.target,e.id)}#t(e,t){let n=this.#e.get(e);n?n.add(t):this.#e.set(e,new Set([t]))}*relationsOf(e){for(let t of this.#e.get(e)??[])yield this.relations.get(t)}*relationsBetween(e){for(let t of e.keys())for(let n of this.relationsOf(t))n.source===t&&e.has(n.target)&&(yield n)}};function vt(e){return{past:[],present:e,future:[]}}function yt(e,t){return t===e.present?e:{past:[...e.past,e.present].slice(-100),present:t,future:[]}}function bt(e,t){return{...e,present:t}}function xt(e){let t=e.past.at(-1);return t===void 0?e:{past:e.past.slice(0,-1),present:t,future:[e.present,...e.future]}}function St(e){let[t,...n]=e.future;return t===void 0?e:{past:[...e.past,e.present],present:t,future:n}}var Ct={types:[],kinds:[],standings:[],verdicts:[]},wt={nodes:new Map,selected:[],asOf:null,filters:Ct,highlighted:[]};function Tt(e,t){switch(t.do){case`add`:return Et(e,t);case`collapse`:return kt(Dt(e,[t.id],{expanded:!1}),t.removed);case`hide`:return kt(e,t.ids);case`keep`:return kt(e,[...e.nodes.keys()].filter(e=>!t.ids.includes(e)));case`pin`:return Dt(e,t.ids,{pinned:t.pinned});case`move`:return Ot(e,t.positions);case`select`:return{...e,selected:t.ids,highlighted:t.ids.length===0?[]:e.highlighted};case`setDate`:return{...e,asOf:t.asOf};case`filter`:return{...e,filters:{...e.filters,...t.filters}}}}function Et(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t.positions)n.has(e)||n.set(e,{x:At(r),y:At(i),pinned:!1,expanded:!1,addedBy:t.addedBy});return Dt({...e,nodes:n,selected:t.select??e.selected,highlighted:t.highlight??e.highlighted},t.expanded,{expanded:!0})}function Dt(e,t,n){let r=new Map(e.nodes);for(let e of t){let t=r.get(e);t&&r.set(e,{...t,...n})}return{...e,nodes:r}}function Ot(e,t){let n=new Map(e.nodes);for(let[e,{x:r,y:i}]of t){let t=n.get(e);t&&n.set(e,{...t,x:At(r),y:At(i)})}return{...e,nodes:n}}function kt(e,t){if(t.length===0)return e;let n=new Set(t),r=new Map([...e.nodes].filter(([e])=>!n.has(e)));return{...e,nodes:r,selected:e.selected.filter(e=>!n.has(e))}}function At(e){return Math.round(e*10)/10}var A=new _t,jt=r(0),j=r(vt(wt)),M=m(()=>j.value.present),Mt=m(()=>M.value.nodes),Nt=r(new Map),N=m(()=>(jt.value,pt(M.value,A,Nt.value))),P=r(``);function F({entities:e=[],relations:t=[]}){A.add(e,t),jt.value++}function I(e){j.value=yt(j.value,Tt(M.value,e))}function Pt(e){j.value=bt(j.value,Tt(M.value,e))}function Ft(){c(()=>{j.value=xt(j.value),P.value=`Undone.`})}function It(){c(()=>{j.value=St(j.value),P.value=`Redone.`})}function L(e){return A.entities.get(e)?.name??e}var Lt=80;function R(e){return ft(k(L(e),Lt))}var z=new Map,Rt=30,zt=new AbortController;function Bt(){let e=m(()=>M.value.asOf);return g(()=>{let t=e.value;if(jt.value,zt.abort(),t===null){Nt.value=new Map;return}let r=z.get(t)??new Map,i=[...A.relationsBetween(Mt.value)].map(({id:e})=>e).filter(e=>!r.has(e));if(i.length===0){Nt.value=r;return}zt=new AbortController;let a=async e=>{let n=new Map([...r,...await ot(i,t,e)]);Vt(t,n),Nt.value=n};n(()=>void O(a(zt.signal)))})}function Vt(e,t){z.delete(e),z.set(e,t);for(let e of z.keys()){if(z.size<=Rt)break;z.delete(e)}}function Ht(e,t,n){return[...Ut(e,t,n)].filter(r=>{let i=e.nodes.get(r);return!i||i.pinned||i.expanded||e.selected.includes(r)?!1:i.addedBy===n||Ut(e,t,r).size===1})}function Ut(e,t,n){let r=new Set;for(let i of t.relationsOf(n)){let t=me(i,n);t!==n&&e.nodes.has(t)&&r.add(t)}return r}var Wt=Math.PI*(3-Math.sqrt(5)),Gt=46;function Kt(e,t){return Array.from({length:t},(t,n)=>{let r=Gt*Math.sqrt(n+1),i=n*Wt;return{x:e.x+r*Math.cos(i),y:e.y+r*Math.sin(i)}})}function qt(e,t,n){let r=Jt(e,t),i=Gt*(1+Math.sqrt(n)*.75);return Kt({x:e.x+i*Math.cos(r),y:e.y+i*Math.sin(r)},n)}function Jt(e,t){let n=0,r=0;for(let i of t){let t=e.x-i.x,a=e.y-i.y,o=t*t+a*a;o>0&&(n+=t/o,r+=a/o)}return n===0&&r===0?0:Math.atan2(r,n)}var B=r(null),Yt=r(0),Xt=null;function Zt(e){Xt=e}var Qt=(e,t,n)=>{if(!Xt)throw Error(`no layout is installed`);return Xt(e,t,n)},$t=null,en=2e3,tn=2e3;async function nn(e,{fit:t=!1}={}){if(e.size===0)return;rn();let n={controller:new AbortController,latest:new Map};$t=n;let r=new Map([...M.value.nodes].map(([e,{x:t,y:n}])=>[e,{x:t,y:n}])),i=[...A.relationsBetween(r)].filter(({source:e,target:t})=>e!==t),a=0,o=e=>{n.latest=e;let t=performance.now();t-a>(r.size>en?tn:0)&&(a=t,B.value?.preview(e))};try{n.latest=await w(`Arranging`,n.controller.signal,t=>Qt({positions:r,links:i,free:e},o,t))}catch(e){if(!n.controller.signal.aborted)throw e}$t===n&&(rn(),t&&B.value?.fit())}function rn(){if($t){let{controller:e,latest:t}=$t;$t=null,Pt({do:`move`,positions:t}),e.abort()}}async function an(){rn();let e=new Map([...M.value.nodes].filter(([,e])=>!e.pinned));I({do:`move`,positions:e}),await nn(new Set(e.keys()),{fit:!0})}function on(e,t){I({do:`move`,positions:new Map([[e,t]])})}function sn(){rn(),Ft()}function cn(){rn(),It()}async function ln(e){let t=await et(e);return F({entities:t}),t}async function un(e){let t=await nt(e);return F(t),t}var dn=new Map;async function fn(e,t=null){let n=`${e} ${t??``}`;for(;mn(e,t).length<30&&dn.get(n)!==null;){let r=await tt(e,{kinds:t&&[t],first:100,after:dn.get(n)??null});dn.set(n,r?.next??null),r&&F(r)}let r=mn(e,t).slice(0,30);await un(r),M.value.nodes.has(e)&&(pn(e,r),P.value=r.length>0?`${b(r.length,`neighbour`)} of ${R(e)} added.`:`All neighbours of ${R(e)} are shown already.`,await nn(new Set(r)),B.value?.reveal([e,...r]))}function pn(e,t){let{nodes:n}=M.value,r=[...n].filter(([t])=>t!==e).map(([,e])=>e),i=qt(n.get(e),r,t.length);I({do:`add`,positions:new Map(t.map((e,t)=>[e,i[t]])),addedBy:e,expanded:[e]})}function mn(e,t){let n=new Set;for(let r of A.relationsOf(e)){let i=me(r,e);(t===null||r.kind===t)&&!M.value.nodes.has(i)&&A.entities.has(i)&&n.add(i)}let r=e=>A.entities.get(e)?.degree??0;return[...n].sort((e,t)=>r(t)-r(e)||(e<t?-1:1))}function hn(e){let t=Ht(M.value,A,e);I({do:`collapse`,id:e,removed:t}),P.value=`${b(t.length,`neighbour`)} of ${R(e)} removed.`}async function gn(e){M.value.nodes.get(e)?.expanded?hn(e):await fn(e)}function V(e){Pt({do:`select`,ids:e})}function _n(e){let t=M.value.selected.filter(e=>A.entities.has(e));V(t.includes(e)?t.filter(t=>t!==e):[...t,e])}async function H(e,t=[]){let n=e.filter(e=>!M.value.nodes.has(e)),r=n.filter(e=>!A.entities.has(e));r.length>0&&await ln(r),await un(n);let i=n.filter(e=>A.entities.has(e)),a=vn(i);i.length>0||t.length>0?I({do:`add`,positions:a,addedBy:null,expanded:[],select:t.length>0?M.value.selected:e,highlight:t}):V(e),await nn(new Set(i)),B.value?.reveal(e)}function vn(e){let{nodes:t}=M.value,n=[...t.values()],r=n.length>0?{x:yn(n.map(({x:e})=>e)),y:yn(n.map(({y:e})=>e))}:{x:0,y:0},i=new Map;for(let a of e){let e=[...A.relationsOf(a)].map(e=>me(e,a)).find(e=>t.has(e)),[o]=qt(e?t.get(e):r,n,1);n.push(o),i.set(a,o)}return i}function yn(e){return e.reduce((e,t)=>e+t,0)/e.length}function bn(e){let t=e.filter(e=>M.value.nodes.has(e));t.length>0&&(I({do:`hide`,ids:t}),P.value=`${t.map(R).join(`, `)} hidden.`)}function xn(e){let t=e.flatMap(e=>{let t=A.relations.get(e);return t?[t.source,t.target]:[e]});t.length>0&&(I({do:`keep`,ids:t}),P.value=`Only ${t.map(R).join(`, `)} kept.`)}function Sn(e){let t=e.filter(e=>M.value.nodes.has(e)),n=!t.every(e=>M.value.nodes.get(e)?.pinned);t.length>0&&(I({do:`pin`,ids:t,pinned:n}),P.value=`${t.map(R).join(`, `)} ${n?`pinned`:`unpinned`}.`)}var Cn=`ties-theme`,wn=r(Dn()),Tn=matchMedia(`(prefers-color-scheme: dark)`),En=r(Tn.matches);Tn.addEventListener(`change`,({matches:e})=>{En.value=e});function U(){return wn.value===`system`?En.value:wn.value===`dark`}function Dn(){try{let e=localStorage.getItem(Cn);return e===`light`||e===`dark`?e:`system`}catch{return`system`}}g(()=>{document.documentElement.dataset.theme=U()?`dark`:`light`;try{localStorage.setItem(Cn,wn.value)}catch{}});var On={paper:`#fbfaf7`,ink:`#1f2933`,faint:`#c9ccd1`,accent:`#0b7285`,types:{Person:`#0069a8`,Company:`#c4500a`,Project:`#00805e`,Team:`#a13d80`,Place:`#7d6608`,Event:`#4a4e57`},standings:{STATED:`#566270`,REPORTED:`#566270`,INFERRED:`#5b8db8`,PLANNED:`#b36b00`,OPINION:`#8e4b9e`,DISPUTED:`#b3261e`,RETRACTED:`#9aa1a9`}},kn={paper:`#14181d`,ink:`#e6e9ec`,faint:`#3a424b`,accent:`#4fc3d6`,types:{Person:`#56b4e9`,Company:`#f0913e`,Project:`#2fc39a`,Team:`#dd8fbd`,Place:`#e2c94a`,Event:`#aab2bb`},standings:{STATED:`#98a4b0`,REPORTED:`#98a4b0`,INFERRED:`#6fa3cf`,PLANNED:`#e0a030`,OPINION:`#c58ad2`,DISPUTED:`#f07167`,RETRACTED:`#68717a`}},An={STATED:2.2,REPORTED:1.6,INFERRED:1.2,PLANNED:1.2,OPINION:1.4,DISPUTED:1.4,RETRACTED:1};function W(){return U()?kn:On}var jn=150,Mn=2500,G=new WeakSet;function Nn(e){return G.has(e)}var Pn=class{#e;#t=new AbortController;#n=0;#r=jn;constructor(e){this.#e=e,e.getCamera().on(`updated`,()=>this.moved()),e.on(`afterRender`,()=>this.#i()),Fn(e);let t={capture:!0,signal:this.#t.signal};e.getContainer().addEventListener(`mousedown`,()=>this.#s(),t),e.getContainer().addEventListener(`touchstart`,()=>this.#s(),t)}moved(e=!1){this.#r=e?Mn:jn,this.#e.getGraph().size>5e3&&(G.add(this.#e),this.#e.getContainer().classList.add(`moving`),this.#i())}#i(){clearTimeout(this.#n),G.has(this.#e)&&(this.#n=setTimeout(()=>this.#a(),this.#r))}#a(){let{isMouseDown:e}=this.#e.getMouseCaptor();this.#e.getCamera().isAnimated()||e||this.#e.getTouchCaptor().touchMode>0?this.#i():(this.#o(),this.#e.scheduleRender())}#o(){clearTimeout(this.#n),G.delete(this.#e),this.#e.getContainer().classList.remove(`moving`)}#s(){G.has(this.#e)&&(this.#o(),this.#e.refresh({partialGraph:{},skipIndexation:!0}))}stop(){this.#o(),this.#t.abort()}};function Fn(e){let t=e.getMouseCaptor();t.removeAllListeners(`wheel`);for(let n of t.listeners(`mousemove`))t.removeListener(`mousemove`,n),t.on(`mousemove`,t=>{G.has(e)||n(t)})}function In(e,t){let n=e.getGraph(),r=null,i=!1;e.on(`downNode`,e=>{r=e.node,i=!1}),e.on(`moveBody`,({event:a,preventSigmaDefault:o})=>{if(r===null||!n.hasNode(r))return;o(),a.original.preventDefault();let{x:s,y:c}=e.viewportToGraph(a);t.moved(),Ln(e,r,{x:s,y:c}),i=!0});let a=()=>{if(r!==null&&i&&n.hasNode(r)){let{x:e,y:t}=n.getNodeAttributes(r);n.mergeNodeAttributes(r,{x:e,y:t}),on(r,{x:e,y:t})}r=null};return e.on(`upNode`,a),e.on(`upStage`,a),addEventListener(`blur`,a),()=>removeEventListener(`blur`,a)}function Ln(e,t,n){let r=e.getGraph();Nn(e)?(Object.assign(r.getNodeAttributes(t),n),e.refresh({partialGraph:{nodes:[t]},skipIndexation:!0,schedule:!0})):r.mergeNodeAttributes(t,n)}var Rn={ArrowLeft:{x:-1,y:0},ArrowRight:{x:1,y:0},ArrowUp:{x:0,y:1},ArrowDown:{x:0,y:-1}};function zn(e){if(e.ctrlKey||e.metaKey)return;let t=Rn[e.key];if(t)Bn(t,e);else if(!Vn(e.key,e.shiftKey))return;e.preventDefault()}function Bn(e,t){let[n]=M.value.selected,r=n===void 0?void 0:M.value.nodes.get(n);if(t.altKey&&r&&n)on(n,{x:r.x+20*e.x,y:r.y+20*e.y});else if(t.shiftKey){let t=.1;B.value?.pan(t*e.x,t*e.y)}else Hn(e)}function Vn(e,t){let{selected:n}=M.value,[r]=n;switch(e){case`Enter`:return r&&A.entities.has(r)&&O(gn(r)),!0;case` `:return Gn(t),!0;case`h`:case`Delete`:return bn(n),!0;case`p`:return Sn(n),!0;case`k`:return xn(n),!0;case`+`:case`=`:return B.value?.zoom(1/1.4),!0;case`-`:return B.value?.zoom(1.4),!0;case`0`:return B.value?.fit(),!0;case`Escape`:return V([]),!0;default:return!1}}function Hn(e){let t=Un(M.value.selected[0]),n=null,r=1/0;for(let i of N.value.entities){let{x:a,y:o}=M.value.nodes.get(i),s=(a-t.x)*e.x+(o-t.y)*e.y,c=s+2*(Math.abs((a-t.x)*e.y)+Math.abs((o-t.y)*e.x));s>.5&&c<r&&i!==M.value.selected[0]&&(r=c,n=i)}n&&(V([n]),Wn(n),B.value?.reveal([n]))}function Un(e){let t=e===void 0?void 0:A.relations.get(e);return(e===void 0?void 0:M.value.nodes.get(t?.source??e))??{x:0,y:0}}function Wn(e){let t=A.entities.get(e);P.value=`${R(e)}, ${t?.type.toLowerCase()??``}, ${t?.degree??0} links.`}function Gn(e){let[t]=M.value.selected;if(t===void 0)return;let n=A.relations.get(t)?.source??t,r=[n,...N.value.lines.map(({relation:e})=>e).filter(({source:e,target:t})=>e===n||t===n).map(({id:e})=>e)],i=r[(r.indexOf(t)+(e?r.length-1:1))%r.length];i&&V([i])}var Kn=`
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
`,qn=`
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
`,Jn=[`u_matrix`,`u_sizeRatio`,`u_pixelRatio`,`u_dimensions`,`u_halfWidth`],{FLOAT:K,UNSIGNED_BYTE:Yn,TRIANGLES:Xn}=WebGLRenderingContext,Zn=[0,1,0,-1,1,1,1,1,0,-1,1,-1],Qn=8,$n=1.5,er=Qn;function tr(e){er=e?$n:Qn}var nr=class extends p{getDefinition(){return{VERTICES:6,VERTEX_SHADER_SOURCE:Kn,FRAGMENT_SHADER_SOURCE:qn,METHOD:Xn,UNIFORMS:Jn,ATTRIBUTES:[{name:`a_corner`,size:2,type:K},{name:`a_from`,size:2,type:K},{name:`a_to`,size:2,type:K},{name:`a_radius`,size:1,type:K},{name:`a_size`,size:1,type:K},{name:`a_style`,size:3,type:K},{name:`a_color`,size:4,type:Yn,normalized:!0},{name:`a_id`,size:4,type:Yn,normalized:!0}]}}processVisibleItem(e,n,r,i,a){let o=[a.dash,a.form,a.offset],s=[r.x,r.y,i.x,i.y,i.size,a.size,...o,t(a.color),e];for(let e=0,t=n;e<Zn.length;e+=2,t+=2+s.length)this.array[t]=Zn[e],this.array[t+1]=Zn[e+1],this.array.set(s,t+2)}render(e){Nn(this.renderer)||super.render(e)}setUniforms(e,{gl:t,uniformLocations:n}){t.uniformMatrix3fv(n.u_matrix,!1,e.matrix),t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_pixelRatio,e.pixelRatio),t.uniform2f(n.u_dimensions,e.width,e.height),t.uniform1f(n.u_halfWidth,er)}},rr=`system-ui, sans-serif`,ir=[];function ar(e){ir=[];for(let{x:t,y:n,size:r}of e){let e=r*.8;ir.push([t-e,n-e,t+e,n+e])}}function or([e,t,n,r]){return ir.every(([i,a,o,s])=>n<i||e>o||r<a||t>s)}var sr=(e,t,n)=>{if(!t.label)return;let{ink:r,paper:i,faint:a,standings:o}=W(),s=t.color===a?o.STATED:r,c=n.labelSize,{hiddenDegree:l=0,forceLabel:u=!1}=t,d=l>0?` +${l.toLocaleString(`en`)}`:``;e.font=`500 ${c}px ${rr}`;let f=e.measureText(t.label).width,p=cr(t,f+(d?e.measureText(d).width:0),c),m=p.find(or)??(u?p[0]:void 0);if(!m)return;ir.push(m);let[h,g]=m,_=g+c-1;dr(e,t.label,h,_,s,i),d&&(e.font=`400 ${c-1}px ${rr}`,dr(e,d,h+f,_,o.STATED,i))};function cr({x:e,y:t,size:n},r,i){let a=i+3,o=(e,t)=>[e,t,e+r,t+a];return[o(e+n+4,t-a/2),o(e-n-4-r,t-a/2),o(e-r/2,t+n+2),o(e-r/2,t-n-2-a)]}var lr=(e,t,n)=>{ir=[],sr(e,{...t,forceLabel:!0},n)},ur=(e,t,n,r,i)=>{if(!t.label)return;let{ink:a,paper:o}=W(),s=r.x-n.x,c=r.y-n.y,l=Math.hypot(s,c);e.font=`400 ${i.edgeLabelSize}px ${rr}`;let u=l-n.size-r.size-12;if(e.measureText(t.label).width>u)return;let d=(s<0?-1:1)*(t.offset??0);e.save(),e.translate((n.x+r.x)/2+c/l*d,(n.y+r.y)/2-s/l*d),e.rotate(Math.atan2(c,s)+(s<0?Math.PI:0)),e.textAlign=`center`,dr(e,t.label,0,-4,a,o),e.restore()};function dr(e,t,n,r,i,a){e.lineJoin=`round`,e.lineWidth=4,e.strokeStyle=a,e.strokeText(t,n,r),e.fillStyle=i,e.fillText(t,n,r)}var fr=`
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
`,pr=`
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
`,mr=[`u_sizeRatio`,`u_correctionRatio`,`u_matrix`],{FLOAT:hr,UNSIGNED_BYTE:gr,TRIANGLES:_r}=WebGLRenderingContext,vr=[-Math.sqrt(3),-1,Math.sqrt(3),-1,0,2],yr=class extends s{getDefinition(){return{VERTICES:3,VERTEX_SHADER_SOURCE:fr,FRAGMENT_SHADER_SOURCE:pr,METHOD:_r,UNIFORMS:mr,ATTRIBUTES:[{name:`a_corner`,size:2,type:hr},{name:`a_position`,size:2,type:hr},{name:`a_size`,size:1,type:hr},{name:`a_style`,size:2,type:hr},{name:`a_color`,size:4,type:gr,normalized:!0},{name:`a_ring`,size:4,type:gr,normalized:!0},{name:`a_id`,size:4,type:gr,normalized:!0}]}}processVisibleItem(e,n,r){let i=[r.x,r.y,r.size,r.shape,+!!r.pinned,t(r.color),t(r.ring),e];for(let e=0,t=n;e<vr.length;e+=2,t+=2+i.length)this.array[t]=vr[e],this.array[t+1]=vr[e+1],this.array.set(i,t+2)}render(e){let{pickProgram:t}=this;this.pickProgram=Nn(this.renderer)?null:t,super.render(e),this.pickProgram=t}setUniforms(e,{gl:t,uniformLocations:n}){t.uniform1f(n.u_sizeRatio,e.sizeRatio),t.uniform1f(n.u_correctionRatio,e.correctionRatio),t.uniformMatrix3fv(n.u_matrix,!1,e.matrix)}};function br(e){let t=document.createElement(`canvas`);if(!t.getContext(`webgl2`)&&!t.getContext(`webgl`))throw Error(`no WebGL`);let n=new u(new d,e,{nodeProgramClasses:{shape:yr},edgeProgramClasses:{line:nr},defaultNodeType:`shape`,defaultEdgeType:`line`,defaultDrawNodeLabel:sr,defaultDrawNodeHover:lr,defaultDrawEdgeLabel:ur,enableEdgeEvents:!0,renderEdgeLabels:!0,zIndex:!0,labelFont:rr,labelSize:13,edgeLabelSize:11,labelDensity:1.2,labelGridCellSize:90,labelRenderedSizeThreshold:5,stagePadding:0,minCameraRatio:.02,maxCameraRatio:60,allowInvalidContainer:!0});return n.on(`beforeRender`,()=>{ar(n.getGraph().order<=Sr?Cr(n):[]),tr(n.getGraph().size>5e3&&n.getCamera().ratio>xr)}),n.setCustomBBox({x:[-500,500],y:[-500,500]}),n}var xr=1,Sr=300;function Cr(e){return e.getGraph().mapNodes((t,{x:n,y:r,size:i})=>({...e.graphToViewport({x:n,y:r}),size:e.scaleSize(i)}))}function wr(e){window.ties={whereIs(t){let n=M.value.nodes.get(t);if(!n||!B.value)return null;let{left:r,top:i}=e.getBoundingClientRect(),{x:a,y:o}=B.value.toScreen(n);return{x:a+r,y:o+i}},isStill:()=>S.value.length===0&&B.value?.isMoving()===!1}}var Tr={Person:0,Company:1,Project:2,Team:3,Place:4,Event:5},Er={CERTAIN:0,POSSIBLE:1,UNKNOWN:2,NONE:2},Dr={STATED:0,REPORTED:0,INFERRED:0,PLANNED:1,OPINION:2,DISPUTED:3,RETRACTED:3},Or=`rgba(0, 0, 0, 0)`,kr=34;function Ar(e){return Math.min(5.5+2.1*Math.log2(1+e),20)}function jr(e,t,n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=i.size>0&&!s&&!o;return{x:t.x,y:t.y,size:Ar(e.degree),color:c?a.faint:a.types[e.type],shape:Tr[e.type],ring:o?a.ink:s?a.accent:Or,pinned:t.pinned,label:ft(k(e.name,kr)),forceLabel:o||s,highlighted:!1,hiddenDegree:n}}function Mr({relation:e,verdict:t},n,{selected:r,highlighted:i},a){let o=r.has(e.id),s=i.has(e.id),c=r.has(e.source)||r.has(e.target),l=i.size>0&&!s&&!o,u=o?a.ink:s?a.accent:l?a.faint:a.standings[e.standing];return{size:An[e.standing]+(o||s?1.4:0),color:u,dash:t?Er[t]:0,form:Dr[e.standing],offset:n,label:o||s||c?y[e.kind].out:null,forceLabel:o||s||c,zIndex:o||s?1:0}}function Nr(e){let t=new Map;for(let{relation:n}of e){let e=n.source<n.target?`${n.source} ${n.target}`:`${n.target} ${n.source}`,r=t.get(e);r?r.push(n.id):t.set(e,[n.id])}let n=new Map;for(let e of t.values())e.forEach((t,r)=>n.set(t,(r-(e.length-1)/2)*7));return n}function Pr(e,t,n,r,i){let a={selected:new Set(n.selected),highlighted:new Set(n.highlighted)};Fr(e,t);for(let o of t.entities){let s=jr(r.entities.get(o),n.nodes.get(o),t.hiddenDegree.get(o)??0,a,i);e.hasNode(o)?Lr(e.getNodeAttributes(o),s)&&e.mergeNodeAttributes(o,s):e.addNode(o,s)}Ir(e,t,a,i)}function Fr(e,t){let n=new Set(t.lines.map(({relation:e})=>e.id));for(let t of e.edges())n.has(t)||e.dropEdge(t);for(let n of e.nodes())t.entities.has(n)||e.dropNode(n)}function Ir(e,t,n,r){let i=Nr(t.lines);for(let a of t.lines){let{id:t,source:o,target:s}=a.relation,c=Mr(a,i.get(t)??0,n,r);e.hasEdge(t)?Lr(e.getEdgeAttributes(t),c)&&e.mergeEdgeAttributes(t,c):e.addDirectedEdgeWithKey(t,o,s,c)}}function Lr(e,t){for(let n in t)if(e[n]!==t[n])return!0;return!1}var Rr=350,zr=matchMedia(`(prefers-reduced-motion: reduce)`);function Br(e,t){let n=e.getCamera(),r=e.getGraph(),i=e=>{zr.matches?n.setState(e):n.animate(e,{duration:Rr})};return{preview:e=>{zr.matches||(t.moved(!0),r.updateEachNodeAttributes((t,n)=>({...n,...e.get(t)}),{attributes:[`x`,`y`]}))},fit:()=>i(Hr(Vr(e,r.nodes()),e)),reveal:t=>Wr(e,t,i),zoom:e=>i({ratio:n.getBoundedRatio(n.ratio*e)}),pan:(e,t)=>i({x:n.x+e*n.ratio,y:n.y+t*n.ratio}),camera:()=>({x:n.x,y:n.y,ratio:n.ratio}),setCamera:e=>n.setState(e),toScreen:t=>e.graphToViewport(t),scale:t=>e.scaleSize(t),isMoving:()=>n.isAnimated()||Nn(e),dimensions:()=>e.getDimensions()}}function Vr(e,t){let n=e.getGraph();return t.filter(e=>n.hasNode(e)).map(e=>n.getNodeAttributes(e))}function Hr(e,t){if(e.length===0)return{x:.5,y:.5,ratio:1};let n=e.map(({x:e})=>e),r=e.map(({y:e})=>e),[i,a,o,s]=[Ur(n),-Ur(n.map(e=>-e)),Ur(r),-Ur(r.map(e=>-e))],{width:c,height:l}=t.getDimensions(),u=Math.min(c,l)||1,d=c>600?170:0,f=1e3,p=Math.max(c-150-d-40,60)/u,m=Math.max(l-80,60)/u,h=Math.max((a-i)/f/p,(s-o)/f/m,.25),g=(110-d)/2/u*h;return{x:.5+(i+a)/2/f+g,y:.5+(o+s)/2/f,ratio:h}}function Ur(e){return e.reduce((e,t)=>Math.min(e,t),1/0)}function Wr(e,t,n){let r=Vr(e,t),{width:i,height:a}=e.getDimensions();if(r.some(t=>{let{x:n,y:r}=e.graphToViewport(t);return n<30||r<30||n>i-30||r>a-30})){let t=e.getCamera(),i=Hr(r,e);n({...i,ratio:Math.max(i.ratio,t.ratio)})}}function Gr(){let e=o(null);return i(()=>Kr(e.current),[]),h(`div`,{class:`canvas`,ref:e,tabIndex:0,role:`application`,"aria-label":`The graph`,"aria-describedby":`canvas-help`,"aria-roledescription":`drawing`,onKeyDown:zn})}function Kr(e){let t;try{t=br(e)}catch{return P.value=`This browser cannot draw with WebGL: the table shows everything that the drawing would.`,e.classList.add(`no-webgl`),()=>{}}qr(t);let n=new Pn(t),r=In(t,n);B.value=Br(t,n),wr(e);let i=g(()=>{Pr(t.getGraph(),N.value,M.value,A,W())});return()=>{i(),r(),n.stop(),B.value=null,t.kill()}}function qr(e){e.on(`clickNode`,({node:e,event:t})=>Yr(e,t.original)),e.on(`clickEdge`,({edge:e})=>V([e])),e.on(`clickStage`,()=>V([])),Jr(e),e.on(`enterNode`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveNode`,()=>e.getContainer().classList.remove(`over`)),e.on(`enterEdge`,()=>e.getContainer().classList.add(`over`)),e.on(`leaveEdge`,()=>e.getContainer().classList.remove(`over`)),e.getCamera().on(`updated`,()=>{Yt.value++})}function Jr(e){let t=null,n=null,r=e=>{n=t,t=e};e.on(`downNode`,({node:e})=>r(e)),e.on(`downEdge`,()=>r(null)),e.on(`downStage`,()=>r(null)),e.getContainer().addEventListener(`dblclick`,()=>{t!==null&&t===n&&O(gn(t))}),e.on(`doubleClickNode`,({node:e,event:t,preventSigmaDefault:r})=>{r(),t.original instanceof MouseEvent?e!==n&&Yr(e,t.original):O(gn(e))})}function Yr(e,t){`shiftKey`in t&&(t.shiftKey||t.ctrlKey||t.metaKey)?_n(e):V([e])}var Xr={undo:`M7 5L3.5 8.5L7 12M4 8.5h7a4 4 0 0 1 0 8h-3`,redo:`M13 5l3.5 3.5L13 12M16 8.5h-7a4 4 0 0 0 0 8h3`,arrange:`M10 4v3M10 13v3M4 10h3M13 10h3M10 10h.01M5.5 5.5l2 2M14.5 5.5l-2 2M5.5 14.5l2-2M14.5 14.5l-2-2`,share:`M13 7l-6 3l6 3M14 8.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM14 15.5a2 2 0 1 0 0-4a2 2 0 0 0 0 4zM6 12a2 2 0 1 0 0-4a2 2 0 0 0 0 4z`,sun:`M10 6.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4`,moon:`M15.5 12A6.5 6.5 0 0 1 8 4.5a6 6 0 1 0 7.5 7.5z`,keys:`M3 6h14v8H3zM6 9h.01M9 9h.01M12 9h.01M14.5 9h.01M7 11.5h6`,plus:`M10 5v10M5 10h10`,minus:`M5 10h10`,fit:`M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4`,close:`M5 5l10 10M15 5L5 15`};function q({name:e,label:t}){return h(`svg`,{viewBox:`0 0 20 20`,width:`20`,height:`20`,role:`img`,"aria-label":t,children:h(`path`,{d:Xr[e],fill:`none`,stroke:`currentColor`,"stroke-width":`1.6`,"stroke-linecap":`round`,"stroke-linejoin":`round`})})}var Zr=500,Qr=r(0);function $r(){return h(e,{children:[h(ei,{}),h(ti,{}),h(ni,{})]})}function ei(){if(x.value===null)return null;let e=x.value===`server`?`The server cannot be reached.`:`The server cannot reach its database.`;return h(`div`,{class:`banner away`,role:`alert`,children:[e,` What you asked for will be answered as soon as it is back.`]})}function ti(){return lt.value===null?null:h(`div`,{class:`banner fault`,role:`alert`,children:[h(`bdi`,{children:lt.value}),h(`button`,{type:`button`,class:`icon`,onClick:()=>lt.value=null,children:h(q,{name:`close`,label:`Dismiss`})})]})}function ni(){let t=S.value;i(()=>{if(t.length===0)return;let e=setInterval(()=>{Qr.value=performance.now()},100);return()=>clearInterval(e)},[t.length>0]);let n=t.filter(({since:e})=>Qr.value-e>Zr),[r]=n;return h(`div`,{class:`progress`,role:`status`,children:r&&h(e,{children:[h(`span`,{class:`runner`}),r.label,`…`,h(`button`,{type:`button`,class:`small`,onClick:()=>n.forEach(({cancel:e})=>e()),children:`Stop`})]})})}var J=r(`details`),Y=r({kind:`path`,a:null,b:null}),ri=r(null),ii=r(!1);function ai(e){Y.value=e,J.value=`ask`}function oi({title:e,onClose:t,children:n}){let r=l(),a=o(null);return i(()=>{let e=document.activeElement;return a.current?.showModal(),()=>{e instanceof HTMLElement&&e.focus()}},[]),h(`dialog`,{ref:a,"aria-labelledby":r,onClose:t,onClick:e=>{e.target===a.current&&t()},children:h(`div`,{class:`sheet`,children:[h(`header`,{children:[h(`h2`,{id:r,children:h(`bdi`,{children:e})}),h(`button`,{type:`button`,class:`icon`,onClick:t,children:h(q,{name:`close`,label:`Close`})})]}),h(`div`,{class:`sheet-body`,tabIndex:0,children:n})]})})}function si({url:e}){return/^https?:\/\//i.test(e)?h(`a`,{href:e,rel:`noreferrer noopener`,target:`_blank`,children:e}):h(`bdi`,{children:e})}function X(e,t){let[n,r]=a(null);return i(()=>{let t=new AbortController;return r(null),O(e(t.signal).then(e=>{t.signal.aborted||r(()=>e)})),()=>t.abort()},t),n}function ci(){let e=ri.value;return e&&h(li,{citation:e},e.document.id)}function li({citation:t}){let{id:n,title:r}=t.document,i=X(async e=>(await C(`Opening the document`,we,{id:n},e)).document,[n]);return h(oi,{title:r,onClose:()=>ri.value=null,children:i&&h(e,{children:[h(`p`,{class:`quiet`,children:[i.language&&h(e,{children:[`Language: `,i.language,`. `]}),`Recorded `,i.recordedAt.slice(0,10),`.`,` `,i.url&&h(si,{url:i.url})]}),i.text===null?h(`p`,{children:`The text of this document is not stored.`}):h(ui,{text:i.text,language:i.language,start:t.start,end:t.end})]})})}function ui({text:e,language:t,start:n,end:r}){let a=o(null);i(()=>a.current?.scrollIntoView({block:`center`}),[n]);let[s,c,l]=dt(e,n??0,r??0);return h(`div`,{class:`document`,lang:t??void 0,dir:`auto`,children:[s,c&&h(`mark`,{ref:a,children:c}),l]})}function di(e,t){switch(e){case`PLANNED`:return[`M0 -2.2H${t}`,`M0 2.2H${t}`];case`OPINION`:return[fi(t)];case`DISPUTED`:case`RETRACTED`:return[`M0 0H${t}`,pi(t)];default:return[`M0 0H${t}`]}}function fi(e){let t=Math.PI/.55,n=`M0 0`;for(let r=0,i=1;r<e;r+=t,i=-i){let a=Math.min(t,e-r);n+=`q${(a/2).toFixed(1)} ${(i*4.4).toFixed(1)} ${a.toFixed(1)} 0`}return n}function pi(e){let t=``;for(let n=4.5;n<e;n+=9)t+=`M${n} -3.6V3.6`;return t}var mi={CERTAIN:void 0,POSSIBLE:`6.5 4.5`,UNKNOWN:`2 3.5`,NONE:`2 3.5`};function hi({standing:e=`STATED`,verdict:t=`CERTAIN`}){return h(`svg`,{class:`line-sample`,viewBox:`-1 -5 30 10`,width:`30`,height:`10`,"aria-hidden":`true`,children:di(e,28).map((n,r)=>h(`path`,{d:n,fill:`none`,stroke:W().standings[e],"stroke-width":An[e],"stroke-dasharray":mi[t]},r))})}var gi={Person:`M-7.6 0a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0`,Company:`M-5.2 -6.7h10.4q1.5 0 1.5 1.5v10.4q0 1.5 -1.5 1.5h-10.4q-1.5 0 -1.5 -1.5v-10.4q0 -1.5 1.5 -1.5z`,Project:`M0 -8.8L8.8 0L0 8.8L-8.8 0z`,Team:`M0 -7.9L6.9 -3.97V3.97L0 7.9L-6.9 3.97V-3.97z`,Place:`M-8 -5.8H8L0 7.6z`,Event:`M-3 -7.6h6v4.6h4.6v6h-4.6v4.6h-6v-4.6h-4.6v-6h4.6z`};function Z({type:e}){return h(`svg`,{class:`shape`,viewBox:`-9 -9 18 18`,width:`16`,height:`16`,"aria-hidden":`true`,children:h(`path`,{d:gi[e],fill:W().types[e]})})}function _i(){let e=yi();return h(`details`,{class:`legend`,open:innerWidth>900,children:[h(`summary`,{children:`Legend`}),h(vi,{name:`Entities`,filter:`types`,all:de,present:e.types,of:e=>ge[e].many,sign:e=>h(Z,{type:e})}),h(vi,{name:`How the source puts it`,filter:`standings`,all:fe,present:e.standings,of:e=>_e[e].name,sign:e=>h(hi,{standing:e})}),M.value.asOf!==null&&h(vi,{name:`Held in ${M.value.asOf}`,filter:`verdicts`,all:pe,present:new Set(pe),of:e=>ve[e],sign:e=>h(hi,{verdict:e})}),h(`details`,{children:[h(`summary`,{children:`Kinds of links`}),h(vi,{name:``,filter:`kinds`,all:he,present:e.kinds,of:e=>y[e].out,sign:()=>null})]})]})}function vi({name:e,filter:t,all:n,present:r,of:i,sign:a}){let o=M.value.filters[t],s=e=>{let n=o.includes(e)?o.filter(t=>t!==e):[...o,e];I({do:`filter`,filters:{[t]:n}})};return h(`fieldset`,{children:[e&&h(`legend`,{children:e}),n.filter(e=>r.has(e)||o.includes(e)).map(e=>h(`label`,{children:[h(`input`,{type:`checkbox`,checked:!o.includes(e),onChange:()=>s(e)}),a(e),i(e)]},e))]})}function yi(){jt.value;let{nodes:e}=M.value,t=[...A.relationsBetween(e)];return{types:new Set([...e.keys()].flatMap(e=>A.entities.get(e)?.type??[])),kinds:new Set(t.map(({kind:e})=>e)),standings:new Set(t.map(({standing:e})=>e))}}var bi=[[`/`,`find`],[`arrows`,`go to what lies next in the drawing`],[`Space`,`step through the lines of what is selected`],[`Enter`,`expand or collapse what is selected`],[`H`,`hide it`],[`P`,`pin it, or let it go`],[`K`,`keep only what is selected`],[`Ctrl+Z, Ctrl+Shift+Z`,`undo, redo`],[`Alt+arrows`,`move what is selected`],[`Shift+arrows`,`move the drawing`],[`+, −, 0`,`nearer, farther, show all`],[`Esc`,`select nothing`],[`?`,`this list`]];function xi(){i(()=>{let e=e=>{Si(e)&&e.preventDefault()};return addEventListener(`keydown`,e),()=>removeEventListener(`keydown`,e)},[])}function Si(e){if(e.target instanceof HTMLElement&&e.target.matches(`input:not([type=range], [type=checkbox]), textarea, select`))return!1;let t=e.key.toLowerCase();return(e.ctrlKey||e.metaKey)&&t===`z`?((e.shiftKey?cn:sn)(),!0):(e.ctrlKey||e.metaKey)&&t===`y`?(cn(),!0):e.ctrlKey||e.metaKey||e.altKey?!1:t===`/`?(document.querySelector(`.find input`)?.focus(),!0):t===`?`&&(ii.value=!0,!0)}function Ci(){return ii.value?h(oi,{title:`Keys`,onClose:()=>ii.value=!1,children:[h(`p`,{children:`Tab to the drawing, then:`}),h(`dl`,{class:`keys`,children:bi.map(([e,t])=>h(`div`,{children:[h(`dt`,{children:h(`kbd`,{children:e})}),h(`dd`,{children:t})]},e))}),h(`p`,{children:`With a mouse: click selects, Shift+click selects more, double click expands and collapses, drag moves. The table shows the same as the drawing.`})]}):null}var wi=8,Ti=90;async function Ei(e,t,n){let{search:r}=await C(`Searching`,Te,{text:e,kinds:t&&t.map(e=>e.toUpperCase()),first:wi},n),{nodes:i,pageInfo:a}=T(r);return{hits:i.map(Di),more:a.hasNextPage}}function Di({entity:e,name:t,part:n,reason:r,now:i}){let a=t===e.name?``:`another name`;return{entity:E(e),name:t,start:n.start,end:n.end,reason:[a,Oi[r]].filter(Boolean).join(`, `),detail:k(ki(e,i),Ti)}}var Oi={EXACT:``,PREFIX:``,TOKEN:`has these words`,TRANSLITERATION:`spelt otherwise`,FUZZY:`nearly so`};function ki(e,t){let n=t.map(({role:e,company:t})=>[e,t.name].filter(Boolean).join(`, `)).join(`; `),r=`category`in e?e.category:null;return n||[r,e.description].filter(Boolean).join(`, `)||b(e.degree,`link`)}function Ai({text:e,start:t,end:n}){let[r,i,a]=dt(e,t,n);return h(`bdi`,{children:[r,i&&h(`mark`,{children:i}),a]})}function ji(e){let t=l(),[n,r]=a(e.value??``),[i,s]=a(null),[c,u]=a(!1),[d,f]=a(0),p=o(new AbortController),m=async t=>{if(p.current.abort(),p.current=new AbortController,t.trim()===``){s(null);return}let n=await Ei(t,e.types??null,p.current.signal);s(n.hits),u(n.more),f(0)},g=()=>{p.current.abort(),s(null)},_=t=>{F({entities:[t.entity]}),r(e.clears?``:t.entity.name),g(),e.onPick(t.entity.id)},ee=e=>{let t=i?.length??0;if(e.key===`ArrowDown`&&t>0)f((d+1)%t);else if(e.key===`ArrowUp`&&t>0)f((d+t-1)%t);else if(e.key===`Enter`&&i?.[d])_(i[d]);else if(e.key===`Escape`&&i)g();else return;e.preventDefault(),e.stopPropagation()},te=({currentTarget:t})=>{n!==``&&n===e.value&&t.select()},v=i!==null;return h(`div`,{class:`picker ${e.class??``}`,children:[h(`input`,{type:`search`,role:`combobox`,list:void 0,"aria-label":e.label,"aria-expanded":v,"aria-controls":`${t}-list`,"aria-autocomplete":`list`,"aria-activedescendant":v&&i.length>0?`${t}-${d}`:void 0,autocomplete:`off`,spellcheck:!1,maxLength:200,placeholder:e.placeholder,value:n,onInput:({currentTarget:e})=>{r(e.value),O(m(e.value))},onKeyDown:ee,onFocus:te,onClick:te,onBlur:g}),h(`ul`,{id:`${t}-list`,role:`listbox`,"aria-label":`Results`,hidden:!v,class:`hits`,children:[i?.map((e,n)=>h(`li`,{id:`${t}-${n}`,role:`option`,"aria-selected":n===d,onPointerDown:e=>e.preventDefault(),onClick:()=>_(e),children:h(Mi,{hit:e})},e.entity.id)),c&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`There are more: type on to narrow them down`}),i?.length===0&&h(`li`,{role:`option`,"aria-selected":!1,"aria-disabled":`true`,class:`none`,children:`Nothing of this name`})]})]})}function Mi({hit:t}){let{entity:n}=t,r=[ge[n.type].one,t.detail,t.reason].filter(Boolean);return h(e,{children:[h(Z,{type:n.type}),h(`span`,{class:`hit`,children:[h(`span`,{class:`hit-name`,children:[h(Ai,{text:t.name,start:t.start,end:t.end}),t.name!==n.name&&h(e,{children:[` `,h(`span`,{class:`quiet`,children:[`→ `,h(`bdi`,{children:n.name})]})]})]}),h(`span`,{class:`quiet`,children:r.join(` · `)})]})]})}function Ni({text:t}){let[n,r]=a(!1),i=k(t,600);return h(e,{children:[h(`bdi`,{children:n?t:i}),i!==t&&!n&&h(`button`,{type:`button`,class:`more`,onClick:()=>r(!0),children:[`all `,[...t].length.toLocaleString(`en`),` characters…`]})]})}function Q({claim:e,role:t,children:n}){return h(`article`,{class:`claim`,children:[h(`p`,{class:`claim-what`,children:n}),t&&h(`p`,{class:`role`,children:[`as `,h(`bdi`,{children:t})]}),h(`p`,{class:`claim-facts`,children:[h(`span`,{children:ye(e.period)}),h(Pi,{standing:e.standing}),h(Fi,{id:e.id})]}),h(Ii,{citations:e.citations})]})}function Pi({standing:e}){let{name:t,meaning:n}=_e[e];return h(`span`,{class:`standing standing-${e.toLowerCase()}`,title:n,children:[h(hi,{standing:e}),t]})}function Fi({id:e}){let{asOf:t}=M.value,n=Nt.value.get(e);return t&&n?h(`span`,{class:`held`,children:[`in `,t,`: `,ve[n]]}):null}function Ii({citations:t}){return h(e,{children:t.map((e,t)=>h(`button`,{type:`button`,class:`quote`,title:`Open “${e.document.title}” at these words`,onClick:()=>ri.value=e,children:e.quote===null?h(`span`,{class:`quiet`,children:[`the whole of `,h(`bdi`,{children:e.document.title})]}):h(`q`,{lang:e.document.language??void 0,dir:`auto`,children:k(e.quote,600)})},t))})}function Li({relation:t,from:n}){let r=t.source.id===n,i=r?t.target.id:t.source.id;return h(e,{children:[r?y[t.kind].out:y[t.kind].in,` `,h(`bdi`,{class:`name`,children:L(i)})]})}var Ri=864e5;function zi(e){let[t=0,n,r]=e.split(`-`).map(Number);return n===void 0?{from:Bi(t,0,1),to:Bi(t+1,0,1)}:r===void 0?{from:Bi(t,n-1,1),to:Bi(t,n,1)}:{from:Bi(t,n-1,r),to:Bi(t,n-1,r+1)}}function Bi(e,t,n){let r=new Date(0);return r.setUTCFullYear(e,t,n),r.getTime()/Ri}function Vi(e){return new Date(e*Ri).getUTCFullYear()}function Hi(e,t){return{start:e.start===null?null:zi(e.start),end:e.end===null?null:zi(e.end),until:e.status===`CURRENT`&&e.end===null?zi(t.slice(0,10)).to:null}}function Ui(e,t){let n=e.flatMap(({start:e,end:t,until:n})=>[...e?[e.from,e.to]:[],...t?[t.from,t.to]:[],...n===null?[]:[n]]),r=t.map(e=>zi(e.slice(0,10)).to),i=[...n,...r],a=Math.min(...i),o=Math.max(...i),s=Math.max((o-a)*.08,365/2);return{from:a-s,to:o+s/2}}var Wi=340,Gi=34,Ki=18;function qi({rows:e}){let t=e.map(({period:e,recordedAt:t})=>Hi(e,t)),n=Ui(t,e.map(({recordedAt:e})=>e)),r=e=>(Math.max(n.from,Math.min(e,n.to))-n.from)/(n.to-n.from)*Wi,i=Ki+e.length*Gi;return h(`svg`,{class:`time-line`,viewBox:`0 0 ${Wi} ${i}`,role:`group`,"aria-label":`Time line`,children:[h(Ji,{range:n,x:r,height:i}),e.map((e,n)=>h(`g`,{transform:`translate(0 ${Ki+n*Gi})`,role:`button`,tabIndex:0,"aria-label":`${e.label}: ${e.text}`,onClick:()=>V([e.id]),onKeyDown:({key:t})=>t===`Enter`&&V([e.id]),children:[h(`text`,{y:13,class:`row-label`,children:e.label}),h(Yi,{bar:t[n],x:r,standing:e.standing})]},e.id))]})}function Ji({range:t,x:n,height:r}){let i=Vi(t.from)+1,a=Vi(t.to),o=Math.max(1,Math.ceil((a-i)/6)),s=Array.from({length:Math.max(0,Math.floor((a-i)/o)+1)},(e,t)=>i+t*o);return h(e,{children:s.map(e=>{let t=n(zi(String(e).padStart(4,`0`)).from);return h(`g`,{children:[h(`line`,{x1:t,x2:t,y1:14,y2:r,class:`grid`}),h(`text`,{x:t,y:10,class:`year`,children:e})]},e)})})}function Yi({bar:t,x:n,standing:r}){let i=l(),a=W().standings[r],{start:o,end:s,until:c}=t;if(!o&&!s&&c===null)return h(`rect`,{y:18,width:Wi,height:10,rx:3,class:`hatched`});let u=o?n(o.from):0,d=n(o?o.to-1:s?s.from:c-1),f=s?n(s.to):Wi,p=s?n(s.from):c===null?d:n(c),m=Math.max(f-u,2),g=e=>Math.max(0,Math.min(1,(e-u)/m)),_=g(Math.min(d,p));return h(e,{children:[h(`linearGradient`,{id:i,children:[h(`stop`,{offset:0,"stop-color":a,"stop-opacity":o&&o.to-o.from<=1?1:.08}),h(`stop`,{offset:_,"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:Math.max(_,g(p)),"stop-color":a,"stop-opacity":d<=p?1:.5}),h(`stop`,{offset:1,"stop-color":a,"stop-opacity":s&&s.to-s.from<=1?1:.08})]}),h(`rect`,{x:u,y:18,width:m,height:10,rx:3,fill:`url(#${i})`}),!o&&h(`text`,{x:2,y:27,class:`unknown`,children:`?`}),!s&&h(`text`,{x:332,y:27,class:`unknown`,children:`?`})]})}var Xi=100,Zi=36;function Qi({id:t}){let n=X(async e=>{let{node:n}=await C(`Reading a career`,Pe,{id:t,first:Xi},e);return!n||!(`relations`in n)?null:(F({entities:[E(n),...n.relations.edges.map(({other:e})=>E(e))],relations:n.relations.edges.map(e=>D(e.node))}),n.relations)},[t]);if(!n)return null;let r=n.edges.map(({node:e,other:n})=>({id:e.id,label:`${e.source.id===t?y[e.kind].out:y[e.kind].in} ${ft(k(n.name,Zi))}`,standing:e.standing,period:e.period,recordedAt:e.recordedAt,text:ye(e.period)}));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[b(n.totalCount,`stint`),` of `,h(`bdi`,{children:L(t)}),n.totalCount>r.length&&h(e,{children:[`, of which the latest `,r.length,` are shown`]})]}),r.length>0&&h(qi,{rows:r}),n.edges.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:[e.source.id===t?y[e.kind].out:y[e.kind].in,` `,h(`bdi`,{class:`name`,children:n.name})]},e.id))]})}function $i(e,t){let[n,r]=a([e]),{totalCount:i,pageInfo:o}=n.at(-1),s=async()=>{let e=await t(o.endCursor);e&&r([...n,e])};return{pages:n,totalCount:i,hasMore:o.hasNextPage,loadMore:()=>void O(s())}}function ea({verdict:e}){return h(`span`,{class:`verdict verdict-${e.toLowerCase()}`,children:ve[e]})}function ta({overlap:e}){let t=E(e.at);return h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(Z,{type:t.type}),` `,h(`bdi`,{class:`name`,children:t.name}),` `,h(ea,{verdict:e.verdict}),` `,h(`span`,{class:`quiet`,children:xe(e.days)})]}),h(na,{reasons:e.reasons}),e.stints.map(e=>h(Q,{claim:e,role:e.role,children:h(`bdi`,{class:`name`,children:e.source.name})},e.id))]})}function na({reasons:t}){return t.length>0?h(`ul`,{class:`reasons`,children:t.map(({text:t,person:n},r)=>h(`li`,{children:[n&&h(e,{children:[h(`bdi`,{children:n.name}),`:`,` `]}),t]},r))}):null}var ra=20;function ia({id:e}){let t=X(t=>aa(e,null,t),[e]);return t&&h(oa,{id:e,first:t})}async function aa(e,t,n){let{person:r}=await C(`Looking for colleagues`,Ne,{id:e,first:ra,after:t},n);return r?(F({entities:[E(r),...r.colleagues.nodes.map(e=>E(e.person))]}),r.colleagues):null}function oa({id:e,first:t}){let{pages:n,totalCount:r,hasMore:i,loadMore:a}=$i(t,t=>aa(e,t)),o=n.flatMap(({nodes:e})=>e),s=[e,...o.flatMap(({person:e,overlaps:t})=>[e.id,...t.map(({at:e})=>e.id)])],c=o.flatMap(({overlaps:e})=>e.flatMap(({stints:e})=>e.map(e=>e.id)));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[r===0?`Nobody is recorded`:b(r,`person`,`people`),` at the same companies or teams as`,` `,h(`bdi`,{children:L(e)}),`.`]}),o.map(({person:e,verdict:t,days:n,overlaps:r})=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:e.name}),` `,h(ea,{verdict:t}),` `,h(`span`,{class:`quiet`,children:xe(n)})]}),r.map(e=>h(ta,{overlap:e},e.at.id))]},e.id)),i&&h(`button`,{type:`button`,class:`more`,onClick:a,children:[b(r-o.length,`more`),`…`]}),o.length>0&&h(`button`,{type:`button`,onClick:()=>void O(H([...new Set(s)],[...new Set([...s,...c])])),children:`Show in the drawing`})]})}var sa=20;function ca({from:e,to:t}){let n=X(n=>la(e,t,null,n),[e,t]);return n&&h(ua,{from:e,to:t,first:n})}async function la(e,t,n,r){let{talentFlows:i}=await C(`Reading moves`,Ie,{from:[e],to:[t],first:sa,after:n},r);return T(i).nodes[0]?.moves??null}function ua({from:e,to:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=$i(n,n=>la(e,t,n)),s=r.flatMap(({nodes:e})=>e);return h(`section`,{"aria-label":`Moves`,children:[h(`h3`,{children:[h(`bdi`,{children:L(e)}),` to `,h(`bdi`,{children:L(t)}),`: `,b(i,`person`,`people`)]}),s.map(n=>h(`details`,{class:`meeting`,children:[h(`summary`,{children:[h(`bdi`,{class:`name`,children:n.person.name}),` `,h(ea,{verdict:n.verdict})]}),h(Q,{claim:n.from,role:n.from.role,children:[`left `,h(`bdi`,{class:`name`,children:L(e)})]}),h(Q,{claim:n.to,role:n.to.role,children:[`came to `,h(`bdi`,{class:`name`,children:L(t)})]})]},`${n.from.id} ${n.to.id}`)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more`),`…`]})]})}var da=150,fa=16,pa=3;function ma(e,t){let n=Math.max(ga(e),ga(t),1),r=ha(`into`,e,n),i=ha(`outOf`,t,n),a=Math.max(_a(r),_a(i),40),o=Math.max(va(r),va(i),12),s=(a-o)/2;for(let e of[r,i]){let t=(a-_a(e))/2;e.forEach(e=>{e.outer+=t,e.inner+=s})}return{bands:[...r,...i],height:a,middle:{top:s,height:o}}}function ha(e,t,n){let r=0,i=0;return t.map(t=>{let a=Math.max(t.people/n*da,pa),o={flow:t,side:e,outer:r,inner:i,thickness:a};return r+=Math.max(a,14)+fa/2,i+=a,o})}function ga(e){return e.reduce((e,{people:t})=>e+t,0)}function _a(e){let t=e.at(-1);return t?t.outer+Math.max(t.thickness,fa):0}function va(e){let t=e.at(-1);return t?t.inner+t.thickness:0}function ya(e,t,n,r,i){let a=(e+n)/2;return`M${e} ${t}C${a} ${t} ${a} ${r} ${n} ${r}v${i}C${a} ${r+i} ${a} ${t+i} ${e} ${t+i}z`}var ba=360,xa=110,Sa=10,Ca=15;function wa({id:e,into:t,outOf:n,onPick:r}){let i=l(),{bands:a,height:o,middle:s}=ma(t,n),c=W().types.Company;return h(`svg`,{class:`sankey`,viewBox:`0 0 ${ba} ${o+20}`,role:`group`,"aria-label":`Flows of ${R(e)}`,children:[h(`pattern`,{id:i,width:`5`,height:`5`,patternUnits:`userSpaceOnUse`,patternTransform:`rotate(45)`,children:h(`rect`,{width:`2`,height:`5`,fill:c,opacity:`0.75`})}),a.map(e=>h(Ta,{band:e,color:c,hatch:`url(#${i})`,onPick:r},`${e.side} ${e.flow.id}`)),h(`rect`,{x:175,y:s.top,width:Sa,height:s.height,fill:W().ink,rx:2}),h(`text`,{x:ba/2,y:o+14,class:`middle`,children:R(e)})]})}function Ta({band:e,color:t,hatch:n,onPick:r}){let{flow:i,side:a,outer:o,inner:s,thickness:c}=e,[l,u]=a===`into`?[xa,175]:[250,185],d=c*(i.certain/i.people),f=c*(i.possible/i.people),p=a===`into`?`from ${ft(i.name)}`:`to ${ft(i.name)}`,m=()=>r(i.id,a);return h(`g`,{role:`button`,tabIndex:0,"aria-label":`${b(i.people,`person`,`people`)} ${p}, ${i.certain} of them certain, ${i.possible} possible`,onClick:m,onKeyDown:({key:e})=>e===`Enter`&&m(),children:[h(`path`,{d:ya(l,o,u,s,c),class:`band`,stroke:t,"stroke-dasharray":`2 2`}),f>0&&h(`path`,{d:ya(l,o+d,u,s+d,f),fill:n}),d>0&&h(`path`,{d:ya(l,o,u,s,d),fill:t,opacity:`0.8`}),h(`text`,{x:a===`into`?104:256,y:o+c/2+4,class:a,children:[ft(k(i.name,Ca)),` `,i.people.toLocaleString(`en`)]})]})}var Ea=10;function Da({id:t}){let[n,r]=a(null),i=X(async e=>{let n=await C(`Looking for moves`,Fe,{id:[t],first:Ea},e),[r,i]=[T(n.into),T(n.outOf)];return F({entities:[...r.nodes,...i.nodes].flatMap(({from:e,to:t})=>[E(e),E(t)])}),{into:r,outOf:i}},[t]);if(!i)return null;let o=i.into.nodes.map(e=>Oa(e,e.from)),s=i.outOf.nodes.map(e=>Oa(e,e.to)),c=i.into.totalCount-o.length+i.outOf.totalCount-s.length,l=[t,...o.map(e=>e.id),...s.map(e=>e.id)];return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[b(i.into.people,`person`,`people`),` moved to `,h(`bdi`,{children:L(t)}),`, `,i.outOf.people.toLocaleString(`en`),` from it, as far as is recorded.`]}),o.length+s.length>0&&h(e,{children:[h(wa,{id:t,into:o,outOf:s,onPick:(e,n)=>r(n===`into`?{from:e,to:t}:{from:t,to:e})}),h(`p`,{class:`quiet`,children:`Full: certain. Hatched: possible by the dates. Outline: nothing is known of the dates. Click on a band for the people.`}),c>0&&h(`p`,{class:`note`,children:[b(c,`smaller flow`),` not shown.`]}),h(`button`,{type:`button`,onClick:()=>void O(H([...new Set(l)])),children:`Show these companies in the drawing`})]}),n&&h(ca,{...n},`${n.from} ${n.to}`)]})}function Oa({people:e,certain:t,possible:n},r){return{id:r.id,name:r.name,people:e,certain:t,possible:n}}var ka={path:{name:`How are two linked?`,a:`From`,b:`to`,types:null},overlap:{name:`Were two people together?`,a:`Person`,b:`and`,types:[`Person`]},colleagues:{name:`Who were the colleagues?`,a:`Of`,types:[`Person`]},flows:{name:`Where did people come from and go to?`,a:`Company`,types:[`Company`]},career:{name:`What happened when?`,a:`Person or company`,types:[`Person`,`Company`]}};function Aa(e,t){let n=A.entities.get(e)?.type;return n!==void 0&&(ka[t].types?.includes(n)??!0)}function ja(e,{a:t,b:n}){let r=t=>t!==null&&Aa(t,e)?t:null;return{kind:e,a:r(t),b:r(n)}}function Ma({kind:e,a:t,b:n}){return t!==null&&(ka[e].b===void 0||n!==null&&n!==t)}function Na({people:e}){let t=X(async t=>T((await C(`Comparing two careers`,Me,{people:e},t)).overlap),e);if(!t)return null;let{verdict:n,overlaps:r,reasons:i}=t,a=r.map(({at:e})=>e.id),o=r.flatMap(e=>e.stints.map(({id:e})=>e));return h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(`bdi`,{children:L(e[0])}),` and `,h(`bdi`,{children:L(e[1])}),` at one place at the same time:`,` `,h(ea,{verdict:n})]}),h(na,{reasons:i}),r.map(e=>h(ta,{overlap:e},e.at.id)),h(`button`,{type:`button`,onClick:()=>void O(H([...e,...a],[...e,...a,...o])),children:`Show in the drawing`})]})}function Pa({path:e}){return h(`p`,{class:`chain`,children:e.nodes.map((e,t)=>h(`span`,{children:[t>0&&h(`span`,{"aria-label":`then`,children:` → `}),h(`button`,{type:`button`,class:`words`,onClick:()=>V([e.id]),children:[h(Z,{type:e.__typename}),` `,h(`bdi`,{children:e.name})]})]},t))})}function Fa({hop:e,from:t,to:n}){return h(`li`,{"aria-label":`${R(t)} and ${R(n)}`,children:[e.together&&h(`p`,{class:`quiet`,children:[`there together with who comes before: `,h(ea,{verdict:e.together})]}),e.relations.map(e=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>V([e.id]),children:[h(Ia,{id:e.source.id}),` `,y[e.kind].out,` `,h(Ia,{id:e.target.id})]})},e.id))]})}function Ia({id:e}){return h(`bdi`,{class:`name`,children:A.entities.get(e)?.name??e})}var La=20;function Ra({from:t,to:n}){let{together:r=!1,avoidOver:i=null}=Y.value,{asOf:a}=M.value,o=X(async e=>{let o=T((await C(`Looking for paths`,Le,{from:t,to:n,asOf:a,together:r,avoid:i===null?null:{degreeOver:i},limit:La},e)).paths);return o.forEach(za),o},[t,n,a,r,i]);return h(e,{children:[h(Va,{}),o&&h(`section`,{"aria-label":`Answer`,class:`answer`,children:[h(`p`,{class:`headline`,children:[h(Ba,{paths:o}),` from `,h(`bdi`,{children:L(t)}),` to `,h(`bdi`,{children:L(n)}),a!==null&&h(e,{children:[` that may have held in `,a]}),`.`]}),o.length>0&&h(Ha,{paths:o},o.map(Wa).join(` `))]})]})}function za({nodes:e,hops:t}){F({entities:e.map(E),relations:t.flatMap(({relations:e})=>e.map(D))})}function Ba({paths:t}){return t.length===0?h(e,{children:`No path of at most six links is recorded`}):t.length<La?h(e,{children:b(t.length,`path`)}):h(e,{children:[`The `,La,` shortest paths`]})}function Va(){let{together:e=!1,avoidOver:t=null}=Y.value;return h(`div`,{class:`options`,children:[h(`label`,{class:`check`,children:[h(`input`,{type:`checkbox`,checked:e,onChange:({currentTarget:e})=>Y.value={...Y.value,together:e.checked}}),`only people who may have met`]}),h(`label`,{class:`check`,children:[`around what has`,h(`select`,{value:String(t),onChange:({currentTarget:{value:e}})=>Y.value={...Y.value,avoidOver:e===`null`?null:Number(e)},children:[h(`option`,{value:`null`,children:`any number of links`}),[1e3,100,20].map(e=>h(`option`,{value:e,children:[`more than `,e.toLocaleString(`en`),` links`]},e))]})]})]})}function Ha({paths:t}){let[n,r]=a(()=>Math.max(0,t.findIndex(Ga))),o=t[n];i(()=>{Ga(o)||O(Ka(o))},[o]);let s=e=>r((n+e+t.length)%t.length);return h(e,{children:[t.length>1&&h(`div`,{class:`stepper`,role:`group`,"aria-label":`Alternatives`,children:[h(`button`,{type:`button`,"aria-label":`Path before`,onClick:()=>s(-1),children:`‹`}),h(`span`,{role:`status`,children:[n+1,` of `,t.length]}),h(`button`,{type:`button`,"aria-label":`Next path`,onClick:()=>s(1),children:`›`})]}),h(`p`,{class:`quiet`,children:[b(o.length,`link`),o.together&&h(e,{children:[` `,`· people together: `,h(ea,{verdict:o.together})]})]}),h(Pa,{path:o}),h(`ol`,{class:`hops`,children:o.hops.map((e,t)=>h(Fa,{hop:e,from:o.nodes[t].id,to:o.nodes[t+1].id},t))}),h(`button`,{type:`button`,onClick:()=>void O(Ka(o)),children:`Show in the drawing`})]})}function Ua({nodes:e,hops:t}){let n=new Set(e.map(({id:e})=>e)),r=t.flatMap(e=>e.relations.map(({id:e})=>e));return{nodes:[...n],all:[...new Set([...n,...r])]}}function Wa(e){return Ua(e).all.join(` `)}function Ga(e){return M.peek().highlighted.join(` `)===Wa(e)}async function Ka(e){let{nodes:t,all:n}=Ua(e);await H(t,n)}var qa=Object.keys(ka);function Ja(){let e=Y.value,t=ka[e.kind];return f(Ya,[e.kind]),h(`div`,{class:`ask`,children:[h(`label`,{class:`field`,children:[`Question`,h(`select`,{value:e.kind,onChange:({currentTarget:t})=>Y.value=ja(t.value,e),children:qa.map(e=>h(`option`,{value:e,children:ka[e].name},e))})]}),h(Xa,{label:t.a,id:e.a,onPick:t=>Y.value={...e,a:t}}),t.b!==void 0&&h(Xa,{label:t.b,id:e.b,onPick:t=>Y.value={...e,b:t}}),t.b!==void 0&&h(`button`,{type:`button`,class:`small`,onClick:()=>Y.value={...e,a:e.b,b:e.a},children:`swap`}),Ma(e)?h(Za,{},`${e.kind} ${e.a} ${e.b}`):h(`p`,{class:`quiet`,children:[`Name `,t.b?`both`:`one`,`, or select in the drawing.`]})]})}function Ya(){let e=Y.value,t=M.value.selected.filter(t=>Aa(t,e.kind)&&t!==e.a&&t!==e.b),n=e.a??t.shift()??null,r=e.b??t.shift()??null;Y.value={...e,a:n,b:r}}function Xa({label:e,id:t,onPick:n}){let{kind:r}=Y.value,i=ka[r].types;return h(`div`,{class:`field`,children:[h(`span`,{"aria-hidden":`true`,children:e}),h(ji,{label:e,placeholder:`A name…`,...i?{types:i}:{},value:t===null?``:L(t),onPick:n},`${r} ${t}`)]})}function Za(){let{kind:e,a:t,b:n}=Y.value;switch(e){case`path`:return h(Ra,{from:t,to:n});case`overlap`:return h(Na,{people:[t,n]});case`colleagues`:return h(ia,{id:t});case`flows`:return h(Da,{id:t});case`career`:return h(Qi,{id:t})}}function Qa({ids:t}){let{nodes:n}=M.value,r=t.filter(e=>n.has(e)),[i]=t;return r.length===0?null:h(`div`,{class:`actions`,children:[t.length===1&&i&&h(e,{children:[h(`button`,{type:`button`,onClick:()=>void O(fn(i)),children:`Expand`}),h(`button`,{type:`button`,onClick:()=>hn(i),children:`Collapse`})]}),h(`button`,{type:`button`,"aria-pressed":r.every(e=>n.get(e)?.pinned),onClick:()=>Sn(t),children:`Pin`}),h(`button`,{type:`button`,onClick:()=>bn(t),children:`Hide`}),h(`button`,{type:`button`,onClick:()=>xn(t),children:[`Keep only `,t.length===1?`this`:`these`]})]})}function $a({id:e}){return h(`button`,{type:`button`,class:`words`,onClick:()=>_n(e),children:h(`bdi`,{children:L(e)})})}function eo({id:e,kinds:t}){let n=N.value.hiddenDegree.get(e)??0,r=to(e);return h(`div`,{class:`kinds`,children:[h(`ul`,{children:[...t].map(([t,n])=>{let i=n-(r.get(t)??0);return h(`li`,{children:[h(`span`,{class:`kind-name`,children:no(e,t)}),h(`span`,{class:`kind-count`,children:n.toLocaleString(`en`)}),i>0&&h(`button`,{type:`button`,class:`small`,onClick:()=>void O(fn(e,t)),children:[`show `,i>30?`30 of ${i.toLocaleString(`en`)}`:i,` more`]})]},t)})}),n>0&&h(`p`,{class:`note`,children:[b(n,`link`),` to what is not drawn.`]})]})}function to(e){let{nodes:t}=M.value,n=new Map;for(let r of A.relationsOf(e))t.has(r.source)&&t.has(r.target)&&n.set(r.kind,(n.get(r.kind)??0)+1);return n}function no(e,t){let n=[...A.relationsOf(e)].find(e=>e.kind===t);return!n||n.source===e?y[t].out:y[t].in}var ro=50;function io({id:e}){let t=X(t=>ao(e,null,t),[e]),n=X(t=>at(e,t),[e]),r=A.entities.get(e);return r?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name`,children:[h(Z,{type:r.type}),` `,h(`bdi`,{children:r.name})]}),h(`p`,{class:`quiet`,children:[ge[r.type].one,r.category,b(r.degree,`link`)].filter(Boolean).join(` · `)}),h(Qa,{ids:[e]}),n&&h(eo,{id:e,kinds:n}),t&&h(oo,{evidence:t}),t&&h(so,{id:e,first:t.relations})]}):null}async function ao(e,t,n){let{node:r}=await C(`Reading the evidence`,Se,{id:e,claims:ro,after:t},n);return!r||!(`facts`in r)?null:(F({entities:[E(r),...r.relations.edges.map(({other:e})=>E(e))],relations:r.relations.edges.map(e=>D(e.node))}),r)}function oo({evidence:t}){let{aliases:n,description:r,url:i,openLists:a,facts:o,citations:s}=t;return h(e,{children:[n.length>0&&h(`p`,{children:[`also `,h(`bdi`,{children:n.map(({name:e})=>e).join(`, `)})]}),r&&h(`p`,{dir:`auto`,class:`long`,children:h(Ni,{text:r})}),i&&h(`p`,{children:h(si,{url:i})}),a.length>0&&h(`p`,{class:`note`,children:[`The source says that there is more than is listed: `,a.map(e=>y[e].out).join(`, `),`.`]}),s.length>0&&h(`details`,{children:[h(`summary`,{children:[`Named in `,b(s.length,`sentence`)]}),h(Ii,{citations:s})]}),o.totalCount>0&&h(`h3`,{children:`Facts`}),o.nodes.map(e=>h(Q,{claim:e,children:[h(`span`,{class:`fact-name`,children:e.name}),`: `,h(Ni,{text:e.value})]},e.id)),o.totalCount>o.nodes.length&&h(`p`,{class:`note`,children:[b(o.totalCount-o.nodes.length,`more fact`),` not listed.`]})]})}function so({id:t,first:n}){let{pages:r,totalCount:i,hasMore:a,loadMore:o}=$i(n,async e=>(await ao(t,e))?.relations??null),s=r.flatMap(e=>e.edges);return h(e,{children:[s.length>0&&h(`h3`,{children:`Links`}),s.map(({node:e,other:n})=>h(Q,{claim:e,role:e.role,children:h(`button`,{type:`button`,class:`words`,onClick:()=>void O(co(e.id,n.id)),children:h(Li,{relation:e,from:t})})},e.id)),a&&h(`button`,{type:`button`,class:`more`,onClick:o,children:[b(i-s.length,`more link`),`…`]})]})}async function co(e,t){await H([t]),V([e])}function lo({id:e}){let t=X(async t=>{let{node:n}=await C(`Reading the evidence`,Ce,{id:e},t);return!n||!(`kind`in n)?null:(F({entities:[E(n.source),E(n.target)],relations:[D(n)]}),n)},[e]),n=A.relations.get(e);return n?h(`div`,{class:`details`,children:[h(`h2`,{class:`entity-name relation-name`,children:[h(uo,{id:n.source}),` `,h(`span`,{class:`verb`,children:y[n.kind].out}),` `,h(uo,{id:n.target})]}),h(`div`,{class:`actions`,children:h(`button`,{type:`button`,onClick:()=>xn([e]),children:`Keep only its ends`})}),t&&h(Q,{claim:t,role:t.role,children:y[t.kind].out})]}):null}function uo({id:e}){let t=A.entities.get(e);return t?h(`button`,{type:`button`,class:`words`,onClick:()=>V([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}):null}function fo({ids:e}){let[t,n]=e,r=e.every(e=>A.entities.get(e)?.type===`Person`),i=e=>ai({kind:e,a:t??null,b:n??null});return h(`div`,{class:`details`,children:[h(`h2`,{children:[e.length,` selected`]}),h(`ul`,{class:`plain`,children:e.map(e=>h(`li`,{children:[h(Z,{type:A.entities.get(e)?.type??`Person`}),` `,h($a,{id:e})]},e))}),h(Qa,{ids:e}),e.length===2&&h(`div`,{class:`actions`,children:[h(`button`,{type:`button`,onClick:()=>i(`path`),children:`How are they linked?`}),r&&h(`button`,{type:`button`,onClick:()=>i(`overlap`),children:`Were they together?`})]})]})}var po=[{kind:`path`,a:`project:kimi`,b:`company:google-brain`},{kind:`career`,a:`person:wu-yuxin`,b:null},{kind:`overlap`,a:`person:wang-xing`,b:`person:wang-huiwen`}];function mo(){return h(`div`,{class:`welcome`,children:[h(`h2`,{children:`Who is linked to whom, and who says so?`}),h(`p`,{children:`Click on a node or a line to read what is claimed about it. Double click on a node to bring in its neighbours. Every line has a sentence behind it.`}),h(`h3`,{children:`Three questions to start from`}),h(ho,{}),h(`h3`,{children:`Or find somebody`}),h(`p`,{children:[`Press `,h(`kbd`,{children:`/`}),` and type a name. Press `,h(`kbd`,{children:`?`}),` for what else the keys do.`]})]})}function ho(){let[e,t]=a(!1);i(()=>{O(ln(po.flatMap(({a:e,b:t})=>[e,t]).filter(e=>e!==null)).then(()=>t(!0)))},[]);let n=e?[...po.filter(go),..._o()].slice(0,3):[];return h(`ul`,{class:`questions`,children:n.map(e=>h(`li`,{children:h(`button`,{type:`button`,onClick:()=>ai(e),children:h(vo,{question:e})})},`${e.kind} ${e.a} ${e.b}`))})}function go({a:e,b:t}){return[e,t].every(e=>e===null||A.entities.has(e))}function _o(){let e=[...N.value.entities].map(e=>A.entities.get(e)).sort((e,t)=>t.degree-e.degree),[t,n]=e.filter(({type:e})=>e===`Person`),r=e.find(({type:e})=>e===`Company`);return[...t&&r?[{kind:`path`,a:t.id,b:r.id}]:[],...t&&n?[{kind:`overlap`,a:t.id,b:n.id}]:[],...r?[{kind:`flows`,a:r.id,b:null}]:[]]}function vo({question:{kind:t,a:n,b:r}}){let i=h(yo,{id:n});switch(t){case`path`:return h(e,{children:[`How is `,i,` linked to `,h(yo,{id:r}),`?`]});case`overlap`:return h(e,{children:[`Were `,i,` and `,h(yo,{id:r}),` together?`]});case`colleagues`:return h(e,{children:[`Who were the colleagues of `,i,`?`]});case`flows`:return h(e,{children:[`Where did the people of `,i,` come from and go to?`]});case`career`:return h(e,{children:[`What happened when in the career of `,i,`?`]})}}function yo({id:e}){return h(`bdi`,{children:e===null?``:k(L(e),60)})}function bo(){let{selected:e}=M.value,[t]=e;return t===void 0?h(mo,{}):e.length>1?h(fo,{ids:e}):A.relations.has(t)?h(lo,{id:t},t):h(io,{id:t},t)}var xo=200,So=new Intl.Collator(`en`);function Co(){let{entities:e,lines:t}=N.value;return h(`div`,{class:`tables`,children:[h(wo,{ids:[...e]}),h(To,{lines:t})]})}function wo({ids:t}){let[n,r]=a(xo),{selected:i,nodes:o}=M.value,s=t.sort((e,t)=>So.compare(L(e),L(t)));return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`entity`,`entities`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Name`}),h(`th`,{scope:`col`,children:`What`}),h(`th`,{scope:`col`,class:`number`,children:`Links`}),h(`th`,{scope:`col`,children:`Walk`})]})}),h(`tbody`,{children:s.slice(0,n).map(e=>{let t=A.entities.get(e),n=N.value.hiddenDegree.get(e)??0;return h(`tr`,{class:Eo(e),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e),onClick:t=>t.shiftKey?_n(e):V([e]),children:[h(Z,{type:t.type}),` `,h(`bdi`,{children:t.name})]}),h(Do,{id:e})]}),h(`td`,{children:ge[t.type].one}),h(`td`,{class:`number`,children:[t.degree.toLocaleString(`en`),n>0&&h(`span`,{class:`quiet`,children:[` (`,n.toLocaleString(`en`),` not drawn)`]})]}),h(`td`,{children:h(`button`,{type:`button`,class:`small`,onClick:()=>void O(gn(e)),children:o.get(e)?.expanded?`collapse`:`expand`})})]},e)})})]}),h(Oo,{rest:s.length-n,onClick:()=>r(n+xo)})]})}function To({lines:t}){let[n,r]=a(xo),{selected:i,asOf:o}=M.value;return h(e,{children:[h(`table`,{children:[h(`caption`,{children:[b(t.length,`link`),` drawn`]}),h(`thead`,{children:h(`tr`,{children:[h(`th`,{scope:`col`,children:`Link`}),h(`th`,{scope:`col`,children:`When`}),h(`th`,{scope:`col`,children:`Standing`}),o&&h(`th`,{scope:`col`,children:[`In `,o]})]})}),h(`tbody`,{children:t.slice(0,n).map(({relation:e,verdict:t})=>h(`tr`,{class:Eo(e.id),children:[h(`th`,{scope:`row`,children:[h(`button`,{type:`button`,class:`words`,"aria-pressed":i.includes(e.id),onClick:()=>V([e.id]),children:[h(`bdi`,{children:L(e.source)}),` `,y[e.kind].out,` `,h(`bdi`,{children:L(e.target)})]}),h(Do,{id:e.id})]}),h(`td`,{children:ye(e.period)}),h(`td`,{children:_e[e.standing].name}),o&&h(`td`,{children:t?ve[t]:`…`})]},e.id))})]}),h(Oo,{rest:t.length-n,onClick:()=>r(n+xo)})]})}function Eo(e){let{selected:t,highlighted:n}=M.value;return[t.includes(e)&&`selected`,n.includes(e)&&`lit`].filter(Boolean).join(` `)}function Do({id:e}){return M.value.highlighted.includes(e)?h(`span`,{class:`lit-mark`,children:` in the answer`}):null}function Oo({rest:e,onClick:t}){return e>0?h(`button`,{type:`button`,class:`more`,onClick:t,children:[b(e,`more row`),`…`]}):null}var ko=[{id:`details`,name:`Evidence`},{id:`ask`,name:`Ask`},{id:`table`,name:`Table`}];function Ao(){return h(`aside`,{class:`side`,"aria-label":`Beside the drawing`,children:[h(`div`,{class:`tabs`,role:`tablist`,"aria-label":`Panels`,onKeyDown:e=>{let t={ArrowRight:1,ArrowLeft:-1}[e.key];t&&(J.value=ko[(ko.findIndex(({id:e})=>e===J.value)+t+ko.length)%ko.length].id,document.getElementById(`tab-${J.value}`)?.focus(),e.preventDefault())},children:ko.map(({id:e,name:t})=>h(`button`,{type:`button`,role:`tab`,id:`tab-${e}`,"aria-selected":J.value===e,"aria-controls":`panel`,tabIndex:J.value===e?0:-1,onClick:()=>J.value=e,children:t},e))}),h(`div`,{class:`panel`,role:`tabpanel`,id:`panel`,"aria-labelledby":`tab-${J.value}`,tabIndex:0,children:[J.value===`details`&&h(bo,{}),J.value===`ask`&&h(Ja,{}),J.value===`table`&&h(Co,{})]})]})}function jo(){let{entities:t,lines:n,hiddenLines:r,hiddenEntities:i,hiddenDegree:a}=N.value,o=[...a.values()].reduce((e,t)=>e+t,0),s=[`${b(t.size,`entity`,`entities`)}, ${b(n.length,`link`)}`,o>0&&`${b(o,`link`)} to what is not drawn`,i>0&&`${b(i,`entity`,`entities`)} left out by the legend`,r.filter>0&&`${b(r.filter,`link`)} left out by the legend`,r.date>0&&`${b(r.date,`link`)} that did not hold in ${M.value.asOf}`];return h(e,{children:[h(`p`,{class:`status`,children:s.filter(Boolean).join(` · `)}),h(`p`,{class:`said`,role:`status`,"aria-live":`polite`,children:P.value})]})}var Mo=/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,No=m(()=>{jt.value;let e=1/0,t=-1/0;for(let{period:n,recordedAt:r}of A.relationsBetween(Mt.value))for(let i of[n.start,n.end,r])if(i!==null){let n=Number(i.slice(0,4));e=Math.min(e,n),t=Math.max(t,n)}return Number.isFinite(e)?{first:Math.min(e,t-10),last:t+1}:null});function Po(){let{asOf:e}=M.value,t=No.value,n=o(!1);if(!t)return null;let{first:r,last:i}=t,a=e===null?i:Number(e.slice(0,4)),s=e=>{(n.current?Pt:I)({do:`setDate`,asOf:e}),n.current=!0};return h(`div`,{class:`time`,role:`group`,"aria-label":`Time`,children:[h(`label`,{class:`any`,children:[h(`input`,{type:`checkbox`,checked:e===null,onChange:({currentTarget:e})=>I({do:`setDate`,asOf:e.checked?null:String(i-1)})}),`any time`]}),h(`input`,{type:`range`,"aria-label":`Year`,"aria-valuetext":e??`any time`,min:r,max:i,step:1,value:a,onInput:({currentTarget:e})=>s(e.value),onChange:()=>n.current=!1}),h(`input`,{type:`text`,class:`date`,"aria-label":`Date: a year, a month or a day`,placeholder:`${r}–${i}`,size:10,value:e??``,onChange:({currentTarget:e})=>{let t=e.value.trim(),n=t===``||Mo.test(t);e.setCustomValidity(n?``:`A year, a month or a day: 2017, 2017-05 or 2017-05-03`),e.reportValidity(),n&&I({do:`setDate`,asOf:t||null})}})]})}var Fo=r(ne());re(()=>{Fo.value=ne()});function Io(){let{token:t,refused:n}=Fo.value,r=X(async()=>t===null?null:se(),[t]);return t===null?n?h(`p`,{class:`account`,role:`status`,children:`Signed out: the token is no longer valid.`}):null:h(`p`,{class:`account`,children:[r&&h(e,{children:[h(`bdi`,{children:r.name}),` `,h(`span`,{class:`quiet`,children:r.role.toLowerCase()})]}),h(`button`,{type:`button`,class:`small`,onClick:ae,children:`Sign out`})]})}async function Lo(e,t){return w(e,void 0,async e=>{for(;;){let n=await Ro(t,e);if(typeof n!=`string`)return n;x.value=n,await qe(e)}})}async function Ro(e,t){let n;try{let r=await oe(e,{signal:t});if(r.ok)return await r.blob();n=(await r.json()).errors?.[0]}catch{return t.throwIfAborted(),`server`}if(Ue(n))return`database`;throw We(n)}function zo(e){let{width:t,height:n,palette:r,drawing:i}=e,a=Nr(i.lines);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${t}" height="${n}" viewBox="0 0 ${t} ${n}" font-family="system-ui, sans-serif">`,`<rect width="${t}" height="${n}" fill="${r.paper}"/>`,...i.lines.map(t=>Vo(t,a.get(t.relation.id)??0,e)),...[...i.entities].map(t=>Bo(t,e)),Uo(e),`</svg>`].join(`
`)}function Bo(e,{entities:t,view:n,toScreen:r,scale:i,palette:a}){let o=t.get(e),{x:s,y:c}=r(n.nodes.get(e)),l=i(Ar(o.degree)),u=n.selected.includes(e)?a.ink:n.highlighted.includes(e)?a.accent:null,d=u?` stroke="${u}" stroke-width="2" paint-order="stroke"`:``,f=`<text x="${$(l+5)}" y="4" font-size="13" font-weight="500" fill="${a.ink}" stroke="${a.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${Wo(o.name)}</text>`;return`<g transform="translate(${$(s)} ${$(c)})"><path d="${gi[o.type]}" transform="scale(${$(l/8)})" fill="${a.types[o.type]}"${d}/>${f}</g>`}function Vo({relation:e,verdict:t},n,{view:r,entities:i,toScreen:a,scale:o,palette:s}){let c=a(r.nodes.get(e.source)),l=a(r.nodes.get(e.target)),u=Math.hypot(l.x-c.x,l.y-c.y)-o(Ar(i.get(e.target).degree))-2,d=r.selected.includes(e.id)?s.ink:r.highlighted.includes(e.id)?s.accent:null,f=d??s.standings[e.standing],p=l.x<c.x?1:-1,m=Math.atan2(l.y-c.y,l.x-c.x)*180/Math.PI,h=Ho(e.standing,t??`CERTAIN`,Math.max(u-8,0),f,d?1.4:0),g=`<path d="M${$(u)} 0l-8 -4v8z" fill="${f}"/>`,_=`<title>${Wo(`${i.get(e.source).name} ${y[e.kind].out} ${i.get(e.target).name}`)}</title>`;return`<g transform="translate(${$(c.x)} ${$(c.y)}) rotate(${$(m)}) translate(0 ${p*n})">${_}${h}${g}</g>`}function Ho(e,t,n,r,i=0){let a=mi[t]?` stroke-dasharray="${mi[t]}"`:``;return di(e,n).map(t=>`<path d="${t}" fill="none" stroke="${r}" stroke-width="${An[e]+i}"${a}/>`).join(``)}function Uo({drawing:e,view:t,entities:n,palette:r,height:i}){let a=new Set([...e.entities].map(e=>n.get(e).type)),o=new Set(e.lines.map(({relation:e})=>e.standing)),s=[...de.filter(e=>a.has(e)).map(e=>[`<path d="${gi[e]}" transform="translate(14 0) scale(.8)" fill="${r.types[e]}"/>`,ge[e].one]),...fe.filter(e=>o.has(e)).map(e=>[Ho(e,`CERTAIN`,28,r.standings[e]),_e[e].name]),...t.asOf===null?[]:pe.map(e=>[Ho(`STATED`,e,28,r.standings.STATED),`${ve[e]} in ${t.asOf}`])],c=i-s.length*18-14,l=e=>`<text x="38" y="4" font-size="12" fill="${r.ink}">${Wo(e)}</text>`;return`<g>${`<rect x="8" y="${c-12}" width="176" height="${s.length*18+12}" rx="6" fill="${r.paper}" stroke="${r.faint}"/>`}${s.map(([e,t],n)=>`<g transform="translate(18 ${c+n*18+3})">${e}${l(t)}</g>`).join(``)}</g>`}function $(e){return e.toFixed(2)}function Wo(e){return e.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,``).replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`).replaceAll(`>`,`&gt;`).replaceAll(`"`,`&quot;`)}function Go(){let e=B.value;if(!e)throw Error(`this browser draws no picture`);let{toScreen:t,scale:n}=e;return zo({drawing:N.value,view:M.value,entities:A.entities,palette:W(),toScreen:t,scale:n,...e.dimensions()})}async function Ko(){let e=new Image,t=URL.createObjectURL(new Blob([Go()],{type:`image/svg+xml`}));try{e.src=t,await e.decode();let n=document.createElement(`canvas`);return n.width=e.width*2,n.height=e.height*2,n.getContext(`2d`).drawImage(e,0,0,n.width,n.height),await new Promise((e,t)=>{n.toBlob(n=>n?e(n):t(Error(`the picture cannot be written`)),`image/png`)})}finally{URL.revokeObjectURL(t)}}async function qo(e,t){return Lo(`Exporting`,`./export?${new URLSearchParams({format:e,ids:t.join(`,`)})}`)}function Jo(e,t){let n=document.createElement(`a`);n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),6e4)}var Yo=1e3;function Xo(e,t){let n=e.slice(0,Yo),r=e.length>Yo?`${Yo.toLocaleString(`en`)} of the ${e.length.toLocaleString(`en`)} entities that the explorer shows`:`What the explorer shows`,i=[`first: 20`,...t===null?[]:[`asOf: ${JSON.stringify(t)}`]].join(`, `);return`# ${r}
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
`}function Zo(e){return`./#query=${encodeURIComponent(e)}`}function Qo(){let[e,t]=a(!1),n=o(null);i(()=>{let e=({target:e})=>{n.current?.contains(e)||t(!1)};return addEventListener(`pointerdown`,e),()=>removeEventListener(`pointerdown`,e)},[]);let r=[...N.value.entities],s=()=>t(!1);return h(`div`,{class:`share`,ref:n,onKeyDown:e=>{e.key===`Escape`&&s()},children:[h(`button`,{type:`button`,class:`icon`,title:`Share and take away`,"aria-expanded":e,onClick:()=>t(!e),children:h(q,{name:`share`,label:`Share and take away`})}),e&&h(`div`,{class:`menu`,onClick:s,children:[h(`button`,{type:`button`,onClick:()=>void O($o()),children:`Copy the link to this view`}),h(`button`,{type:`button`,onClick:()=>void O(Ko().then(e=>Jo(e,`ties.png`))),children:`Picture (PNG)`}),h(`button`,{type:`button`,onClick:()=>Jo(new Blob([Go()],{type:`image/svg+xml`}),`ties.svg`),children:`Picture (SVG)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void O(qo(`csv`,r).then(e=>Jo(e,`ties.zip`))),children:`Data (CSV, zipped)`}),h(`button`,{type:`button`,disabled:r.length>1e3,onClick:()=>void O(qo(`graphml`,r).then(e=>Jo(e,`ties.graphml`))),children:`Data (GraphML)`}),h(`p`,{class:`quiet`,children:r.length>1e3?`Data of at most ${1e3.toLocaleString(`en`)} entities can be taken at once: leave some out.`:`Data are of what is drawn, with every link in between.`}),h(`a`,{href:Zo(Xo(r,M.value.asOf)),children:`Open this view as a query`}),h(`a`,{href:`./`,children:`Playground`})]})]})}async function $o(){try{await navigator.clipboard.writeText(location.href),P.value=`The link is in the clipboard.`}catch{P.value=`This browser gives no way to the clipboard: copy the address of the page, which is the link.`}}function es(){let{past:e,future:t}=j.value;return h(`header`,{class:`bar`,children:[h(`h1`,{class:`brand`,children:[`ties `,h(`span`,{class:`quiet`,children:`explorer`})]}),h(ji,{class:`find`,label:`Find`,placeholder:`Find a person, company, project…`,clears:!0,onPick:e=>void O(H([e]))}),h(Io,{}),h(`div`,{class:`tools`,role:`toolbar`,"aria-label":`Drawing`,children:[h(`button`,{type:`button`,class:`icon`,title:`Undo (Ctrl+Z)`,disabled:e.length===0,onClick:sn,children:h(q,{name:`undo`,label:`Undo`})}),h(`button`,{type:`button`,class:`icon`,title:`Redo (Ctrl+Shift+Z)`,disabled:t.length===0,onClick:cn,children:h(q,{name:`redo`,label:`Redo`})}),h(`button`,{type:`button`,class:`icon`,title:`Arrange anew`,onClick:()=>void O(an()),children:h(q,{name:`arrange`,label:`Arrange anew`})}),h(Qo,{}),h(`button`,{type:`button`,class:`icon`,title:U()?`Light`:`Dark`,onClick:()=>{wn.value=U()?`light`:`dark`},children:h(q,{name:U()?`sun`:`moon`,label:U()?`Light colours`:`Dark colours`})}),h(`button`,{type:`button`,class:`icon`,title:`Keys (?)`,onClick:()=>ii.value=!0,children:h(q,{name:`keys`,label:`Help on keys`})})]})]})}function ts(){let e=1.4;return h(`div`,{class:`zoom`,role:`group`,"aria-label":`Zoom`,children:[h(`button`,{type:`button`,class:`icon`,onClick:()=>B.value?.zoom(1/e),children:h(q,{name:`plus`,label:`Nearer`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>B.value?.zoom(e),children:h(q,{name:`minus`,label:`Farther`})}),h(`button`,{type:`button`,class:`icon`,onClick:()=>B.value?.fit(),children:h(q,{name:`fit`,label:`Show all`})})]})}var ns=150,rs=40;async function is(){let{entities:e,total:t}=await $e(ns),n=t<=ns,r=n?e:e.slice(0,rs);F({entities:r});let i=r.map(({id:e})=>e),a=[...n?await as(i):i].sort();n||await un(i);let o=Kt({x:0,y:0},a.length);Pt({do:`add`,positions:new Map(a.map((e,t)=>[e,o[t]])),addedBy:null,expanded:[]}),P.value=n?`All ${b(a.length,`entity`,`entities`)} are shown.`:`The ${a.length} best connected of ${t.toLocaleString(`en`)} are shown.`,await nn(new Set(a),{fit:!0})}async function as(e){let t=new Set;for(let n=e;n.length>0&&t.size<300;){n.forEach(e=>t.add(e));let{entities:e}=await un(n);n=[...new Set(e.map(({id:e})=>e))].filter(e=>!t.has(e))}return t}async function os({view:e,camera:t,question:n,tab:r}){let i=new Map([...e.nodes.keys()].map((e,t)=>[e,t])),a={v:1,s:[...e.nodes].map(([e,t])=>[e,t.x,t.y,ls(t),i.get(t.addedBy??``)??-1]),sel:e.selected,at:e.asOf,w:e.filters,lit:e.highlighted,cam:t&&[t.x,t.y,t.ratio],q:n,tab:r};return ds(await us(new TextEncoder().encode(JSON.stringify(a)),new CompressionStream(`deflate-raw`)))}async function ss(e){try{let t=Uint8Array.from(atob(e.replaceAll(`-`,`+`).replaceAll(`_`,`/`)),e=>e.charCodeAt(0)),n=new TextDecoder().decode(await us(t,new DecompressionStream(`deflate-raw`)));return cs(JSON.parse(n))}catch{return null}}function cs(e){if(e.v!==1)return null;let t=new Map(e.s.map(([t,n,r,i,a])=>{let o={x:Number(n),y:Number(r),pinned:(i&1)>0,expanded:(i&2)>0,addedBy:e.s[a]?.[0]??null};return[String(t),o]})),[n,r,i]=e.cam??[];return{view:{nodes:t,selected:e.sel,asOf:e.at,filters:{...Ct,...e.w},highlighted:e.lit},camera:n===void 0||r===void 0||i===void 0?null:{x:n,y:r,ratio:i},question:e.q,tab:e.tab}}function ls({pinned:e,expanded:t}){return+!!e+(t?2:0)}async function us(e,t){return new Uint8Array(await new Response(new Blob([e]).stream().pipeThrough(t)).arrayBuffer())}function ds(e){let t=``;for(let n of e)t+=String.fromCharCode(n);return btoa(t).replaceAll(`+`,`-`).replaceAll(`/`,`_`).replaceAll(`=`,``)}var fs=`#view=`,ps=200;function ms(){let e=()=>{},t=()=>{e(),O(hs()).then(()=>{e=gs()})};return t(),addEventListener(`hashchange`,t),()=>{removeEventListener(`hashchange`,t),e()}}async function hs(){let e=location.hash.startsWith(fs)?await ss(location.hash.slice(6)):null;if(!e)return location.hash.startsWith(fs)&&(P.value=`This link is damaged: it holds no view that can be read.`),is();let t=[...e.view.nodes.keys()];await un((await ln(t)).map(({id:e})=>e));let n=new Map([...e.view.nodes].filter(([e])=>A.entities.has(e))),r=e.view.selected.filter(e=>A.entities.has(e)||A.relations.has(e));j.value=vt({...e.view,nodes:n,selected:r}),Y.value=e.question,J.value=e.tab,e.camera?B.value?.setCamera(e.camera):B.value?.fit();let i=t.length-n.size;P.value=i>0?`${i} of the entities in this link are not in the database any more.`:``}function gs(){let e=0,t=g(()=>{let t={view:M.value,question:Y.value,tab:J.value};Yt.value,clearTimeout(e),e=setTimeout(()=>{os({...t,camera:B.value?.camera()??null}).then(e=>{window.history.replaceState(null,``,fs+e)})},ps)});return()=>{clearTimeout(e),t()}}function _s(){return xi(),i(Bt,[]),i(ms,[]),h(e,{children:[h(es,{}),h(`main`,{children:[h(`section`,{class:`stage`,"aria-label":`Drawing`,children:[h(Gr,{}),h(`p`,{id:`canvas-help`,class:`unseen`,children:`Arrow keys go from one node to the next, Enter expands, Space steps through lines. The tab Table beside the drawing lists the same.`}),h($r,{}),h(_i,{}),h(ts,{}),h(`footer`,{children:[h(Po,{}),h(jo,{})]})]}),h(Ao,{})]}),h(ci,{}),h(Ci,{})]})}var vs=10,ys=3,bs=800,xs=(e,t,n)=>{let r=[...e.positions.keys()],{promise:i,resolve:a,reject:o}=Promise.withResolvers(),s=new Worker(new URL(new URL(`layout-worker-PcO1FSHw.js`,import.meta.url).href,``+import.meta.url),{type:`module`}),c=()=>{s.terminate(),o(n.reason)};return n.addEventListener(`abort`,c,{once:!0}),s.onerror=()=>o(Error(`the layout cannot be worked out`)),s.onmessage=({data:i})=>{let o=Ss(r,e.free,i.positions);i.progress<1?t(o):(s.terminate(),n.removeEventListener(`abort`,c),a(o))},s.postMessage(Cs(r,e)),i};function Ss(e,t,n){let r=new Map;return e.forEach((e,i)=>{t.has(e)&&r.set(e,{x:n[2*i],y:n[2*i+1]})}),r}function Cs(e,{positions:t,links:n,free:r}){let i=new Map(e.map((e,t)=>[e,t*vs])),a=new Float32Array(e.length*vs);e.forEach((e,n)=>{let{x:i,y:o}=t.get(e);a.set([i,o,0,0,0,0,1,1,20,+!r.has(e)],n*vs)});let o=new Float32Array(n.length*ys);n.forEach(({source:e,target:t},n)=>{let r=i.get(e),s=i.get(t);o.set([r,s,1],n*ys),a[r+6]+=1,a[s+6]+=1});let s=e.length>bs,c=r.size<e.length;return{nodes:a,edges:o,maxIterations:s?300:1500,threshold:.02,settings:{linLogMode:!1,outboundAttractionDistribution:!1,adjustSizes:!s,edgeWeightInfluence:1,scalingRatio:s?30:420,strongGravityMode:!1,gravity:s?.3:c?.05:7,slowDown:2+Math.log(e.length+1),barnesHutOptimize:s,barnesHutTheta:.6}}}var ws=document.getElementById(`explorer`);if(!ws)throw Error(`index.html has no element with the id "explorer"`);ie(),Zt(xs),_(h(_s,{}),ws);