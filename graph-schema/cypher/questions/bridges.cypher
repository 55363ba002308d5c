// en: Debtors who stand between two templates: they follow one letter and share a phone or an account with those who follow another
// zh: 连接两个模板的债务人：其来信属于一个模板，又与另一模板的来信者共用电话或账户
// $most = 50
MATCH (t:Template)<-[:FOLLOWS]-(:Complaint)<-[:FILES]-(d:Debtor)-[:GIVES_CONTACT|PAYS_TO]->(v)<-[:GIVES_CONTACT|PAYS_TO]-(o:Debtor)-[:FILES]->(:Complaint)-[:FOLLOWS]->(u:Template)
WHERE t.id <> u.id AND d.id <> o.id
RETURN d.label AS debtor, t.label AS template, u.label AS other, collect(DISTINCT v.label)[..3] AS through, count(DISTINCT o) AS people
ORDER BY people DESC, debtor
LIMIT toInteger($most)
