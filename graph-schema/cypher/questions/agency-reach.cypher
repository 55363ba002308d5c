// en: Debtors that a known agency's phones and accounts lead to
// zh: 经由某中介机构的电话与账户可到达的债务人
// $agency = ""
MATCH (a:Agency)-[:REACHED_AT|PAID_THROUGH]->(v)<-[e]-(d:Debtor)
WHERE $agency = '' OR a.id = 'agency:' + $agency OR a.label = $agency
RETURN a.label AS agency, v.kind AS kind, v.label AS value, count(DISTINCT d) AS debtors, min(e.at) AS first, max(e.at) AS last
ORDER BY debtors DESC, agency, value
