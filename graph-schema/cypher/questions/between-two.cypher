// en: Shortest ways between two nodes, given by their ids
// zh: 两个节点之间的最短路径（以节点编号指定）
// $from = ""
// $to = ""
MATCH p = SHORTEST 3 (a:Node {id: $from})-[]-{1,6}(b:Node {id: $to})
RETURN [n IN nodes(p) | n.kind + ' ' + n.label] AS way, length(p) AS steps
ORDER BY steps, way
