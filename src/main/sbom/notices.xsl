<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of what the package carries, for people, out of the list for machines (CycloneDX). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:b="http://cyclonedx.org/schema/bom/1.6" exclude-result-prefixes="b">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:text>Third-party notices of Lodestone </xsl:text>
    <xsl:value-of select="/b:bom/b:metadata/b:component/b:version"/>
    <xsl:text>&#10;&#10;What the package carries, each under its own licence; the texts are inside each jar, under META-INF, or at its address.&#10;The scripts of the page have notices of their own: vendor/third-party.txt.&#10;&#10;</xsl:text>
    <xsl:for-each select="/b:bom/b:components/b:component">
      <xsl:sort select="concat(b:group, ':', b:name)"/>
      <xsl:value-of select="concat(b:group, ':', b:name, ':', b:version, ' - ')"/>
      <xsl:apply-templates select="b:licenses"/>
      <xsl:if test="not(b:licenses/*)">NO LICENCE NAMED</xsl:if>
      <xsl:if test="b:externalReferences/b:reference[@type='website']">
        <xsl:value-of select="concat(' - ', b:externalReferences/b:reference[@type='website'][1]/b:url)"/>
      </xsl:if>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="b:licenses">
    <xsl:for-each select="b:license | b:expression">
      <xsl:if test="position() &gt; 1"> or </xsl:if>
      <xsl:choose>
        <xsl:when test="b:id"><xsl:value-of select="b:id"/></xsl:when>
        <xsl:when test="b:name"><xsl:value-of select="b:name"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
